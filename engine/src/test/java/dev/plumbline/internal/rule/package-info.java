/** Tests of matchers, globs and canonical ids. */
@NullMarked
package dev.plumbline.internal.rule;

import org.jspecify.annotations.NullMarked;
