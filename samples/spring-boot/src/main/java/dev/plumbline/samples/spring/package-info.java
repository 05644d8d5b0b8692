/** A Spring Boot application that checks its own provider properties before it starts. */
@NullMarked
package dev.plumbline.samples.spring;

import org.jspecify.annotations.NullMarked;
