/** Tests of rules as data: what was expected, what was found, what no test would notice. */
@NullMarked
package dev.plumbline.testing;

import org.jspecify.annotations.NullMarked;
