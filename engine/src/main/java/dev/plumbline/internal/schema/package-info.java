/** The JSON Schema of rule files, for editors. */
@NullMarked
package dev.plumbline.internal.schema;

import org.jspecify.annotations.NullMarked;
