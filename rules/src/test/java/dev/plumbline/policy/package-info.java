/** What organizations can rely on when they write policies. */
@NullMarked
package dev.plumbline.policy;

import org.jspecify.annotations.NullMarked;
