/** A second reading of the rule language, written apart from the engine, to compare it with. */
@NullMarked
package dev.plumbline.internal.oracle;

import org.jspecify.annotations.NullMarked;
