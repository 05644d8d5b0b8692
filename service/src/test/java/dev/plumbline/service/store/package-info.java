@NullMarked
package dev.plumbline.service.store;

import org.jspecify.annotations.NullMarked;
