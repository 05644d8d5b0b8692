/** Holds the plan against Drools' own sessions, many threads and many compilations. */
@NullMarked
package dev.plumbline.internal.drools;

import org.jspecify.annotations.NullMarked;
