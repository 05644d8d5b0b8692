package dev.plumbline.internal.rule;

import dev.plumbline.RuleReference;
import dev.plumbline.Setup;
import dev.plumbline.testing.Expectation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a tests file expects of one setup.
 *
 * @param name what it shows, where somebody said so
 * @param setup the setup
 * @param day the day on which it is validated; null for the day of all tests that name none
 * @param expected what validation has to find
 * @param place where the test stands
 */
public record RuleTest(
    @Nullable String name,
    Setup setup,
    @Nullable LocalDate day,
    Expectation expected,
    RuleReference place) {}
