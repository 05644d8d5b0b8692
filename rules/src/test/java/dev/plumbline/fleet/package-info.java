/** What rules say of many stored setups, with the rules that the product comes with. */
@NullMarked
package dev.plumbline.fleet;

import org.jspecify.annotations.NullMarked;
