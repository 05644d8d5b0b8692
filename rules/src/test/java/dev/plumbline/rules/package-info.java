/** What holds the shipped rules to their word: texts, examples, conditions. */
@NullMarked
package dev.plumbline.rules;

import org.jspecify.annotations.NullMarked;
