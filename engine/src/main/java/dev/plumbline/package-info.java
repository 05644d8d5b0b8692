/**
 * Checks the setup of an LLM provider before the first request: load rules with {@link
 * dev.plumbline.Plumbline}, validate a {@link dev.plumbline.Setup}, read the {@link
 * dev.plumbline.Report}.
 */
@NullMarked
package dev.plumbline;

import org.jspecify.annotations.NullMarked;
