/**
 * Regular expressions of RE2, whose time is linear in the text. Those that name keys and models are
 * run as tables, which is ten to thirty times as fast as the library that reads all of them.
 */
@NullMarked
package dev.plumbline.internal.expression;

import org.jspecify.annotations.NullMarked;
