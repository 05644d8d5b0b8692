/** What validations, loading and look-ups cost; compiled with every build, run on demand. */
@NullMarked
package dev.plumbline.benchmark;

import org.jspecify.annotations.NullMarked;
