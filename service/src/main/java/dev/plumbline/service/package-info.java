/** The runnable program: its entry point and what it takes from the process. */
@NullMarked
package dev.plumbline.service;

import org.jspecify.annotations.NullMarked;
