/** The page for people: its files and the libraries that it takes from others. */
@NullMarked
package dev.plumbline.service.page;

import org.jspecify.annotations.NullMarked;
