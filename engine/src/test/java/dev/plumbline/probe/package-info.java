/** Probes against a fake provider: every answer, every trap, and no key left behind. */
@NullMarked
package dev.plumbline.probe;

import org.jspecify.annotations.NullMarked;
