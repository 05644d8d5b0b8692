/** Holds expressions against the library that reads all of RE2. */
@NullMarked
package dev.plumbline.internal.expression;

import org.jspecify.annotations.NullMarked;
