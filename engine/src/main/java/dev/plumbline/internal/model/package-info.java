/** What a model name says: which model is meant, how it is spelled, what is known of it. */
@NullMarked
package dev.plumbline.internal.model;

import org.jspecify.annotations.NullMarked;
