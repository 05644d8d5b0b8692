/** The rules that are in force, where they are kept, and how they change. */
@NullMarked
package dev.plumbline.service.store;

import org.jspecify.annotations.NullMarked;
