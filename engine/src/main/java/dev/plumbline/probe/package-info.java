/**
 * Live questions to endpoints: what no file can show. The only package that knows the network, and
 * so the one that keeps to its rules: checked addresses, no redirects, keys in headers alone.
 */
@NullMarked
package dev.plumbline.probe;

import org.jspecify.annotations.NullMarked;
