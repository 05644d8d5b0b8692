/** Reading rule files: from texts with places to the rule tree. */
@NullMarked
package dev.plumbline.internal.rulefile;

import org.jspecify.annotations.NullMarked;
