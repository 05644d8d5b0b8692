package dev.plumbline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Plumbline;
import dev.plumbline.RuleFilesException;
import dev.plumbline.Severity;
import dev.plumbline.TextProblem;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTestsTest {
  private static final String CHECKS =
      """
      kind: checks
      stage: knowledge
      checks:
        - code: acme/long-answers
          severity: warning
          when:
            model: [large, larger]
            options.maxTokens: { above: 100 }
          report: { at: options.maxTokens }
          from: 2026-03-01
          examples:
            flags: [ { model: large, options: { maxTokens: 101 } } ]
            passes: [ { model: large, options: { maxTokens: 100 } } ]
      """;

  private static TestReport run(TestOptions options, String tests) throws RuleFilesException {
    return Plumbline.builder()
        .text("checks.yaml", CHECKS)
        .text("tests.yaml", tests)
        .build(Clock.systemUTC())
        .test(options);
  }

  private static TestReport run(String tests) throws RuleFilesException {
    return run(TestOptions.STANDARD, tests);
  }

  @Test
  void examplesRunBesideTheTestsOfTestsFiles() throws RuleFilesException {
    TestReport report =
        run(
            """
            kind: tests
            tests:
              - name: Short answers are fine
                given: { model: large }
                expect: nothing
            """);
    assertThat(report.passed()).isTrue();
    assertThat(report.results())
        .extracting(result -> result.place().file() + ":" + result.place().line())
        .containsExactly("checks.yaml:12", "checks.yaml:13", "tests.yaml:3");
    assertThat(report.results().get(2).name()).contains("Short answers are fine");
    assertThat(report.results().get(0).example()).contains("acme/long-answers");
  }

  @Test
  void aRowOfATableIsATestOnItsOwnDay() throws RuleFilesException {
    TestReport report =
        run(
            """
            kind: tests
            now: 2026-11-22
            given: { model: larger, options: { maxTokens: 500 } }
            tests:
              - columns: [now, model, options.maxTokens, expect]
                rows:
                  - [~,          large, 500, acme/long-answers]
                  - [~,          ~,     500, nothing]
                  - [~,          large, ~,   nothing]
                  - [2026-02-28, large, 500, nothing]
                  - [2026-03-01, large, 500, [acme/long-answers]]
                  - [2026-03-01, large, 100, acme/long-answers]
            """);
    assertThat(report.failures())
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.place().line()).isEqualTo(12);
              assertThat(failure.mismatches())
                  .containsExactly(
                      new Mismatch(
                          Mismatch.Reason.MISSING, new ExpectedCode("acme/long-answers"), null));
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "allowed | true",
        "nothing | false",
        "[] | false",
        "acme/long-answers | true",
        "{ includes: [acme/long-answers] } | true",
        "{ excludes: [acme/long-answers] } | false",
        "{ allowed: true, includes: [acme/long-answers] } | true",
        "{ code: acme/long-answers, severity: warning } | true",
        "{ code: acme/long-answers, severity: error } | false",
        "[ { code: acme/long-answers, field: /options/maxTokens } ] | true",
        "[ { code: acme/long-answers, field: /model } ] | false",
        "{ code: acme/long-answers, waived: true } | false",
      })
  void whatIsExpectedIsHeldAgainstWhatIsFound(String expected, boolean passes)
      throws RuleFilesException {
    TestReport report =
        run(
            """
            kind: tests
            tests:
              - given: { model: large, options: { maxTokens: 500 } }
                expect: %s
            """
                .formatted(expected));
    assertThat(report.results().get(2).found())
        .containsExactly(
            new FoundCode("acme/long-answers", Severity.WARNING, "/options/maxTokens", false));
    assertThat(report.passed()).isEqualTo(passes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "given: { modle: x }, expect: nothing | 3:16 `modle` is no member of a setup; did you mean `model`?",
        "given: { context: { contry: KR } }, expect: nothing | 3:27 `contry` is no member of a context; did you mean `country`?",
        "expect: acme/long-answer | 3:15 no rule reports `acme/long-answer`; did you mean `acme/long-answers`?",
        "expect: alowed | 3:15 no rule reports `alowed`; did you mean `allowed`?",
        "expect: { include: [] } | 3:17 the key `include` is not known here, the nearest is `includes`",
        "expect: { code: acme/long-answers, field: options.maxTokens } | 3:49 `field` takes a place in the setup such as `/options/maxTokens`",
        "expct: nothing | 3:7 the key `expct` is not known here, the nearest is `expect`",
        "columns: [model], rows: [] | 3:16 one of the columns has to be `expect`",
        "columns: [modl, expect], rows: [] | 3:17 `modl` is no member of a setup; did you mean `model`?",
        "columns: [model, expect], rows: [[x]] | 3:40 a row is a list of 2 values, one for each column; found 1 of them",
        "given: { options: 5 }, expect: nothing | 3:14 `options` takes members, such as `options: { maxTokens: 8192 }`",
      })
  void whatCannotBeMeantIsRefusedInPlace(String test, String sentence) {
    List<TextProblem> problems =
        Plumbline.builder()
            .text("checks.yaml", CHECKS)
            .text("tests.yaml", "kind: tests\ntests:\n  - { " + test + " }\n")
            .problems();
    assertThat(problems)
        .extracting(
            problem ->
                problem.position().line()
                    + ":"
                    + problem.position().column()
                    + " "
                    + problem.message())
        .contains(sentence);
  }

  @Test
  void aConditionIsCoveredWhereItMakesTheDifference() throws RuleFilesException {
    RuleCoverage rule = run("kind: tests\ntests: []\n").coverage().get(0);
    assertThat(rule.fired()).isTrue();
    assertThat(rule.silent()).isTrue();
    assertThat(rule.branches())
        .containsExactly(
            new BranchCoverage("model: [large, larger]", 7, true, false),
            new BranchCoverage("options.maxTokens: { above: 100 }", 8, true, true));
  }

  @Test
  void changesThatNoTestNoticesAreNamed() throws RuleFilesException {
    MutationResult mutation =
        run(TestOptions.STANDARD.withMutate(true), "kind: tests\ntests: []\n")
            .mutation()
            .orElseThrow();
    assertThat(mutation.tried()).isEqualTo(10);
    assertThat(mutation.survivors())
        .extracting(
            mutant -> mutant.place().line() + " " + mutant.before() + " > " + mutant.after())
        .containsExactlyInAnyOrder(
            "4 from: 2026-03-01 > from: 2026-02-28",
            "4 from: 2026-03-01 > from: 2026-03-02",
            "7 model: [large, larger] > ",
            "7 model: [large, larger] > model: [large]");
  }

  @Test
  void testsKillTheChangesThatTheyWouldNotice() throws RuleFilesException {
    MutationResult mutation =
        run(
                TestOptions.STANDARD.withMutate(true),
                """
                kind: tests
                tests:
                  - given: { options: { maxTokens: 500 } }
                    columns: [now, model, expect]
                    rows:
                      - [2026-02-28, large,  nothing]
                      - [2026-03-01, larger, acme/long-answers]
                      - [2026-03-01, small,  nothing]
                """)
            .mutation()
            .orElseThrow();
    assertThat(mutation.survivors()).isEmpty();
  }

  @Test
  void onlyTheFilesOfTheRunAreTested() throws RuleFilesException {
    TestReport report =
        run(
            TestOptions.STANDARD.withFiles(Set.of("tests.yaml")),
            """
            kind: tests
            tests:
              - given: { model: large }
                expect: nothing
            """);
    assertThat(report.results()).hasSize(1);
    assertThat(report.coverage()).isEmpty();
  }
}
