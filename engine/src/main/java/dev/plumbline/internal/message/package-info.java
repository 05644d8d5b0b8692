/** Texts for people: ICU message patterns by code and language. */
@NullMarked
package dev.plumbline.internal.message;

import org.jspecify.annotations.NullMarked;
