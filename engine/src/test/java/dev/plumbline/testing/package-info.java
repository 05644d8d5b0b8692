/** What is expected of rules, and what tests of rules would miss. */
@NullMarked
package dev.plumbline.testing;

import org.jspecify.annotations.NullMarked;
