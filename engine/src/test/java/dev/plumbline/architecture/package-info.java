/** Holds the shape of the code to what its design says. */
@NullMarked
package dev.plumbline.architecture;

import org.jspecify.annotations.NullMarked;
