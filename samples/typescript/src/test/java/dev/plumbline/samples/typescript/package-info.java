/** Runs the host in TypeScript as a part of the build. */
@NullMarked
package dev.plumbline.samples.typescript;

import org.jspecify.annotations.NullMarked;
