package dev.plumbline.internal.provider;

import dev.plumbline.internal.rule.Glob;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A model that a provider no longer serves.
 *
 * @param provider the provider's id
 * @param id the model's id there, or a pattern for several
 * @param since the first day without it; null when nobody has said
 * @param successor what the provider names in its place
 * @param evidence where this comes from
 */
public record RetiredModel(
    String provider,
    Glob id,
    @Nullable LocalDate since,
    @Nullable String successor,
    Evidence evidence) {}
