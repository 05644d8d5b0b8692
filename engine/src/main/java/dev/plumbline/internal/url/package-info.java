/** Reads a base URL as a person entered it: what is meant, whose it is, what is wrong with it. */
@NullMarked
package dev.plumbline.internal.url;

import org.jspecify.annotations.NullMarked;
