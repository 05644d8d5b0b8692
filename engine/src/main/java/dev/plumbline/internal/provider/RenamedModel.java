package dev.plumbline.internal.provider;

/**
 * A model whose id a provider has changed.
 *
 * @param provider the provider's id
 * @param id the old id
 * @param to the new one
 * @param evidence where this comes from
 */
public record RenamedModel(String provider, String id, String to, Evidence evidence) {}
