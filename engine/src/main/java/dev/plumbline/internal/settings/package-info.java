/** Host programs' own settings files: what they are recognized by, read to setups, edited back. */
@NullMarked
package dev.plumbline.internal.settings;

import org.jspecify.annotations.NullMarked;
