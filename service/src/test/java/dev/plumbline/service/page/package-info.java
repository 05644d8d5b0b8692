@NullMarked
package dev.plumbline.service.page;

import org.jspecify.annotations.NullMarked;
