/** Policies that organizations already have in other products, read into documents of ours. */
@NullMarked
package dev.plumbline.internal.adoption;

import org.jspecify.annotations.NullMarked;
