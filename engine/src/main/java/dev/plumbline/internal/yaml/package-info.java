/** Strict reading of YAML and JSON into a tree that knows where everything stands. */
@NullMarked
package dev.plumbline.internal.yaml;

import org.jspecify.annotations.NullMarked;
