/** Programs that a newcomer runs. */
@NullMarked
package dev.plumbline.samples;

import org.jspecify.annotations.NullMarked;
