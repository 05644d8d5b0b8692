/** The closed tree of parsed rules: pure data that knows how to test itself against a setup. */
@NullMarked
package dev.plumbline.internal.rule;

import org.jspecify.annotations.NullMarked;
