/** What two sets of rules mean differently, whatever their files look like. */
@NullMarked
package dev.plumbline.meaning;

import org.jspecify.annotations.NullMarked;
