/** Running tests of rules, and finding out what they would not notice. */
@NullMarked
package dev.plumbline.internal.testing;

import org.jspecify.annotations.NullMarked;
