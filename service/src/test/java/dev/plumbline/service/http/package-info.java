@NullMarked
package dev.plumbline.service.http;

import org.jspecify.annotations.NullMarked;
