package dev.plumbline.internal.catalog;

/**
 * What a model costs, in USD for a million tokens.
 *
 * @param cacheRead for prompt tokens out of the cache; 0 where not stated
 * @param cacheWrite for prompt tokens into the cache; 0 where not stated
 */
public record Prices(double input, double output, double cacheRead, double cacheWrite) {}
