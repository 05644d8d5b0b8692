/** What policies say of setups, worked out a second time by the plainest means. */
@NullMarked
package dev.plumbline.oracle;

import org.jspecify.annotations.NullMarked;
