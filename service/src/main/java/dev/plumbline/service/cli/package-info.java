/** The command line: one class per command, and what they share. */
@NullMarked
package dev.plumbline.service.cli;

import org.jspecify.annotations.NullMarked;
