/** Setups out of host programs' own settings files, and fixes back into them. */
@NullMarked
package dev.plumbline.importing;

import org.jspecify.annotations.NullMarked;
