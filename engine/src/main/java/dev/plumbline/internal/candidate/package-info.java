/** A setup as rules see it: what its fields say, worked out once and only when a rule asks. */
@NullMarked
package dev.plumbline.internal.candidate;

import org.jspecify.annotations.NullMarked;
