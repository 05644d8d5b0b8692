package dev.plumbline.internal.rule;

import dev.plumbline.ProbeAnswer;
import dev.plumbline.RuleReference;
import dev.plumbline.Setup;
import dev.plumbline.testing.Expectation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tests file expects of one setup.
 *
 * @param name what it shows, where somebody said so
 * @param setup the setup
 * @param day the day on which it is validated; null for the day of all tests that name none
 * @param answers what its endpoint answered; null where it was not asked
 * @param expected what validation has to find
 * @param place where the test stands
 */
public record RuleTest(
    @Nullable String name,
    Setup setup,
    @Nullable LocalDate day,
    @Nullable List<ProbeAnswer> answers,
    Expectation expected,
    RuleReference place) {
  /** Copies the answers. */
  public RuleTest {
    answers = answers == null ? null : List.copyOf(answers);
  }
}
