/** Holds the texts of the engine to their codes. */
@NullMarked
package dev.plumbline.internal.message;

import org.jspecify.annotations.NullMarked;
