/** Finds what two rule bases mean differently, and proves it by validating with both. */
@NullMarked
package dev.plumbline.internal.meaning;

import org.jspecify.annotations.NullMarked;
