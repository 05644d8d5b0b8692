/** Policies judged by the plainest means, to hold the engine against. */
@NullMarked
package dev.plumbline.oracle;

import org.jspecify.annotations.NullMarked;
