/** What holds on every path: the library, the command line and REST. */
@NullMarked
package dev.plumbline.service.paths;

import org.jspecify.annotations.NullMarked;
