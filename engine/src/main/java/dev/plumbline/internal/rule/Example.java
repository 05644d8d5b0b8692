package dev.plumbline.internal.rule;

import dev.plumbline.ProbeAnswer;
import dev.plumbline.Setup;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Span;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A setup on which a check has to speak, or has to be silent.
 *
 * @param setup the setup
 * @param now the day on which it is validated; null for the day of the check's source
 * @param policy a policy document that holds for it, which is read when the example is run; null
 *     for none
 * @param answers what its endpoint answered; null where it was not asked
 * @param flags whether the check has to speak
 * @param span where the example stands
 */
public record Example(
    Setup setup,
    @Nullable LocalDate now,
    @Nullable Mapping policy,
    @Nullable List<ProbeAnswer> answers,
    boolean flags,
    Span span) {
  /** Copies the answers. */
  public Example {
    answers = answers == null ? null : List.copyOf(answers);
  }
}
