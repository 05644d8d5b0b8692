/** Reading what is sent or stored in great numbers. */
@NullMarked
package dev.plumbline.service.input;

import org.jspecify.annotations.NullMarked;
