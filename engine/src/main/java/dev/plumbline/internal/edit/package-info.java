/** Edits of a user's own text that leave everything else in it as it is. */
@NullMarked
package dev.plumbline.internal.edit;

import org.jspecify.annotations.NullMarked;
