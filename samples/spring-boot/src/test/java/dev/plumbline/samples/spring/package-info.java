@NullMarked
package dev.plumbline.samples.spring;

import org.jspecify.annotations.NullMarked;
