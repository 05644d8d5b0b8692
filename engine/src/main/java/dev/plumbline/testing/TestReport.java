package dev.plumbline.testing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one run of all tests showed. Immutable. */
public final class TestReport {
  /** The name of the JSON form, for readers that know several versions. */
  public static final String SCHEMA = "plumbline/tests/v1";

  private final List<TestResult> results;
  private final List<RuleCoverage> coverage;
  private final @Nullable MutationResult mutation;
  private final String revision;

  /**
   * Puts a report together.
   *
   * @param results the tests, by file and line
   * @param coverage the rules, by file and line
   * @param mutation what became of changed rules, if that was asked for
   * @param revision the rules that were tested
   */
  public TestReport(
      List<TestResult> results,
      List<RuleCoverage> coverage,
      @Nullable MutationResult mutation,
      String revision) {
    this.results = List.copyOf(results);
    this.coverage = List.copyOf(coverage);
    this.mutation = mutation;
    this.revision = revision;
  }

  /** The tests, by file and line. */
  public List<TestResult> results() {
    return results;
  }

  /** The tests whose findings are not what they expect. */
  public List<TestResult> failures() {
    return results.stream().filter(result -> !result.passed()).toList();
  }

  /** What the tests show of each rule, by file and line. */
  public List<RuleCoverage> coverage() {
    return coverage;
  }

  /** What became of changed rules, where that was asked for. */
  public Optional<MutationResult> mutation() {
    return Optional.ofNullable(mutation);
  }

  /** The content hash of the rules that were tested. */
  public String revision() {
    return revision;
  }

  /** Whether every test found what it expects. */
  public boolean passed() {
    return results.stream().allMatch(TestResult::passed);
  }
}
