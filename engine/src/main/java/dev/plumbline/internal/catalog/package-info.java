/**
 * The models that each provider is known to list: indexed look-up, other spellings, nearest ids.
 */
@NullMarked
package dev.plumbline.internal.catalog;

import org.jspecify.annotations.NullMarked;
