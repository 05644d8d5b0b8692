/** Reads what stands in a key field: what surrounds the key, what it is, whose it is. */
@NullMarked
package dev.plumbline.internal.key;

import org.jspecify.annotations.NullMarked;
