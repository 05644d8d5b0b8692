/** Names, types and meanings of what rules may ask about a setup. */
@NullMarked
package dev.plumbline.internal.attribute;

import org.jspecify.annotations.NullMarked;
