/** Reports and problems as people and programs want to read them: one class per format. */
@NullMarked
package dev.plumbline.service.output;

import org.jspecify.annotations.NullMarked;
