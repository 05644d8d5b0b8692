/** Reading setup documents and applying patches to them. */
@NullMarked
package dev.plumbline.internal.setup;

import org.jspecify.annotations.NullMarked;
