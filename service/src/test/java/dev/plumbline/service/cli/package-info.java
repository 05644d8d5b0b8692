/** The command line, run whole: arguments and files in, texts and exit code out. */
@NullMarked
package dev.plumbline.service.cli;

import org.jspecify.annotations.NullMarked;
