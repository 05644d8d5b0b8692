package dev.plumbline.explanation;

import dev.plumbline.RuleReference;
import org.jspecify.annotations.Nullable;

/**
 * What one part of a policy says of a setup.
 *
 * @param key the part, such as {@code models.allow}
 * @param opinion what it says
 * @param entry the entry that fits, or what is required; empty where there is none
 * @param field JSON pointer of the field that it speaks of; empty for severities
 * @param value the value that it speaks of, masked; null where the setup has none
 * @param decides whether the report names this statement for what is refused at the field
 * @param rule where it stands, and in which layer
 */
public record PolicyStatement(
    String key,
    Opinion opinion,
    String entry,
    String field,
    @Nullable String value,
    boolean decides,
    RuleReference rule) {}
