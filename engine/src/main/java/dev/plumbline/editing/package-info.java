/** Editing the texts that setups were read from. */
@NullMarked
package dev.plumbline.editing;

import org.jspecify.annotations.NullMarked;
