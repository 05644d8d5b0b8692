package dev.plumbline.internal.key;

import dev.plumbline.TextRange;

/**
 * A part of what was entered that does not belong to the key.
 *
 * @param kind what it is
 * @param range where it stands in the entered value
 */
public record Surplus(SurplusKind kind, TextRange range) {}
