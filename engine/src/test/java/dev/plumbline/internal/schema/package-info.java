/** Holds what editors show of rule files to its template. */
@NullMarked
package dev.plumbline.internal.schema;

import org.jspecify.annotations.NullMarked;
