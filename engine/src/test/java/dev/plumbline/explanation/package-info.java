/** What is told of checks and of what they made of a setup. */
@NullMarked
package dev.plumbline.explanation;

import org.jspecify.annotations.NullMarked;
