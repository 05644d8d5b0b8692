/** Formats, each fed with findings made by hand. */
@NullMarked
package dev.plumbline.service.output;

import org.jspecify.annotations.NullMarked;
