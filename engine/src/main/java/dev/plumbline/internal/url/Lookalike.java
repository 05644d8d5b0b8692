package dev.plumbline.internal.url;

import dev.plumbline.internal.provider.ProviderFacts;

/**
 * The host that a misspelt one means.
 *
 * @param host the real host
 * @param provider whose it is
 */
record Lookalike(String host, ProviderFacts provider) {}
