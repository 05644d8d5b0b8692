/** Holds the linter to its cases, the shipped rules and its documentation. */
@NullMarked
package dev.plumbline.internal.lint;

import org.jspecify.annotations.NullMarked;
