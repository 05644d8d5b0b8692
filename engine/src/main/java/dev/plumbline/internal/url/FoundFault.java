package dev.plumbline.internal.url;

/**
 * A fault in a base URL.
 *
 * @param fault what is wrong
 * @param certainty how sure that is
 */
public record FoundFault(UrlFault fault, Certainty certainty) {}
