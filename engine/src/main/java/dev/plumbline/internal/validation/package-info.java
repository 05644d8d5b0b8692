/** From what rules say of a setup to the findings of a report: causes first, fixes proven. */
@NullMarked
package dev.plumbline.internal.validation;

import org.jspecify.annotations.NullMarked;
