@NullMarked
package dev.plumbline.service.access;

import org.jspecify.annotations.NullMarked;
