/** What rules say of many stored setups at once: before rules change, and whenever one asks. */
@NullMarked
package dev.plumbline.fleet;

import org.jspecify.annotations.NullMarked;
