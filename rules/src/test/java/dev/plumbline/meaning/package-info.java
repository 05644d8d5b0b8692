/** What two sets of rules mean differently, with the rules that the product comes with. */
@NullMarked
package dev.plumbline.meaning;

import org.jspecify.annotations.NullMarked;
