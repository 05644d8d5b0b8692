/** Holds the service's packages to their layers. */
@NullMarked
package dev.plumbline.service.architecture;

import org.jspecify.annotations.NullMarked;
