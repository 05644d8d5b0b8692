/**
 * The engine over HTTP: routes, limits and problems. The only package that knows the HTTP library.
 */
@NullMarked
package dev.plumbline.service.http;

import org.jspecify.annotations.NullMarked;
