/** Putting into data why rules spoke of a setup or did not. */
@NullMarked
package dev.plumbline.internal.explanation;

import org.jspecify.annotations.NullMarked;
