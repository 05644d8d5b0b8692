/** Whole setups against the rules that Plumbline comes with. */
@NullMarked
package dev.plumbline.cases;

import org.jspecify.annotations.NullMarked;
