/** What rule files say that cannot be meant, beyond what reading refuses. */
@NullMarked
package dev.plumbline.internal.lint;

import org.jspecify.annotations.NullMarked;
