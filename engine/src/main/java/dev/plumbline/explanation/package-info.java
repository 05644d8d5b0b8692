/** Why rules spoke of a setup or were silent, and what a rule says, as data. */
@NullMarked
package dev.plumbline.explanation;

import org.jspecify.annotations.NullMarked;
