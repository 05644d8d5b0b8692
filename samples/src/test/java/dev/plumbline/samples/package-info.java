@NullMarked
package dev.plumbline.samples;

import org.jspecify.annotations.NullMarked;
