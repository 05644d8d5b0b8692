package dev.plumbline.testing;

import dev.plumbline.RuleReference;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one test went. Immutable. */
public final class TestResult {
  private final RuleReference place;
  private final @Nullable String name;
  private final @Nullable String example;
  private final Expectation expected;
  private final List<FoundCode> found;

  /**
   * Puts a result together.
   *
   * @param place where the test stands
   * @param name what it shows, where somebody said so
   * @param example the code of the check whose example it is; null for a test of a tests file
   * @param expected what was expected
   * @param found what was found, in the order of the report
   */
  public TestResult(
      RuleReference place,
      @Nullable String name,
      @Nullable String example,
      Expectation expected,
      List<FoundCode> found) {
    this.place = place;
    this.name = name;
    this.example = example;
    this.expected = expected;
    this.found = List.copyOf(found);
  }

  /** Where the test stands. */
  public RuleReference place() {
    return place;
  }

  /** What it shows, where somebody said so. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** The code of the check whose example it is; empty for a test of a tests file. */
  public Optional<String> example() {
    return Optional.ofNullable(example);
  }

  /** What was expected. */
  public Expectation expected() {
    return expected;
  }

  /** What was found, in the order of the report; of an example, what follows from others too. */
  public List<FoundCode> found() {
    return found;
  }

  /** In what the two differ. */
  public List<Mismatch> mismatches() {
    return expected.mismatches(found);
  }

  /** Whether they do not differ. */
  public boolean passed() {
    return mismatches().isEmpty();
  }
}
