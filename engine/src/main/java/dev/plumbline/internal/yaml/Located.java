package dev.plumbline.internal.yaml;

/**
 * A value that was read, with the place where it is written.
 *
 * @param value the value
 * @param span where it stands
 */
public record Located<T>(T value, Span span) {}
