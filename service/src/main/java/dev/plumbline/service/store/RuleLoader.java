package dev.plumbline.service.store;

import dev.plumbline.LintFinding;
import dev.plumbline.Plumbline;
import dev.plumbline.Position;
import dev.plumbline.RuleFilesException;
import dev.plumbline.RuleReference;
import dev.plumbline.Severity;
import dev.plumbline.TextProblem;
import dev.plumbline.testing.ExpectedCode;
import dev.plumbline.testing.FoundCode;
import dev.plumbline.testing.Mismatch;
import dev.plumbline.testing.TestOptions;
import dev.plumbline.testing.TestResult;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes rules of files, together with those that come with the product. */
public final class RuleLoader {
  private static final Set<String> SLIPS = Set.of("lint/empty-allow");

  private final boolean builtIn;
  private final Clock clock;
  private final AtomicReference<@Nullable Checked> checked = new AtomicReference<>();

  /** Files that were found good and are about to be loaded, so that they are read once for both. */
  private record Checked(RuleFiles files, Plumbline.Builder builder) {}

  /**
   * Loads rules.
   *
   * @param builtIn whether the rules that come with the product hold as well
   * @param clock says on which day setups are validated
   */
  public RuleLoader(boolean builtIn, Clock clock) {
    this.builtIn = builtIn;
    this.clock = clock;
  }

  /** The rules of these files, or every reason why they cannot be used. */
  RuleSet load(RuleFiles files) throws RefusedRules {
    try {
      return new RuleSet(builder(files).build(clock), files);
    } catch (RuleFilesException broken) {
      throw new RefusedRules(broken.problems());
    }
  }

  /**
   * What stands against putting these files in force in place of others: whatever cannot be meant,
   * and in files that change, what would take everything away from people by a slip. What was wrong
   * with other files before is not this change's fault.
   */
  List<TextProblem> objections(RuleFiles before, RuleFiles files, Set<String> accepted) {
    List<String> changed = before.changedTo(files);
    Plumbline.Builder builder = builder(files);
    List<TextProblem> objections =
        builder.lint(today()).stream()
            .map(LintFinding::problem)
            .filter(
                problem ->
                    problem.severity() == Severity.ERROR
                        || (SLIPS.contains(problem.code()) && changed.contains(problem.file())))
            .filter(problem -> !accepted.contains(problem.code()))
            .toList();
    if (objections.isEmpty()) {
      checked.set(new Checked(files, builder));
    }
    if (objections.stream().allMatch(problem -> changed.contains(problem.file()))) {
      return objections;
    }
    List<TextProblem> known = findings(before).stream().map(LintFinding::problem).toList();
    return objections.stream()
        .filter(problem -> changed.contains(problem.file()) || !known.contains(problem))
        .toList();
  }

  /** The rules of these files, if they do what the tests among the files say. */
  RuleSet loadTested(RuleFiles files) throws RefusedRules {
    RuleSet rules = load(files);
    List<TextProblem> failures =
        rules.plumbline().test(TestOptions.STANDARD).failures().stream()
            .map(RuleLoader::problem)
            .toList();
    if (!failures.isEmpty()) {
      throw new RefusedRules(failures);
    }
    return rules;
  }

  private static TextProblem problem(TestResult failed) {
    RuleReference place = failed.place();
    String differences =
        failed.mismatches().stream().map(RuleLoader::difference).collect(Collectors.joining(", "));
    String test =
        failed
            .example()
            .map(code -> "this example of `" + code + "`")
            .orElseGet(
                () -> failed.name().map(name -> "the test `" + name + "`").orElse("this test"));
    return new TextProblem(
        place.file(),
        new Position(place.line(), 1, place.line(), 1),
        "rule/test-failed",
        Severity.ERROR,
        test + " does not come out as it says: " + differences);
  }

  private static String difference(Mismatch mismatch) {
    ExpectedCode expected = mismatch.expected();
    FoundCode found = mismatch.found();
    if (found == null) {
      return "`" + (expected == null ? "" : expected.code()) + "` was not found";
    }
    return expected == null
        ? "`" + found.code() + "` was found at " + found.field()
        : "`" + found.code() + "` was found as " + found.severity().id() + " at " + found.field();
  }

  /** Everything that is to be said of these files, remarks included. */
  List<LintFinding> findings(RuleFiles files) {
    return builder(files).lint(today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private Plumbline.Builder builder(RuleFiles files) {
    Checked before = checked.getAndSet(null);
    if (before != null && before.files().equals(files)) {
      return before.builder();
    }
    Plumbline.Builder builder = Plumbline.builder();
    if (builtIn) {
      builder.builtIn();
    }
    files.texts().forEach(builder::text);
    return builder;
  }
}
