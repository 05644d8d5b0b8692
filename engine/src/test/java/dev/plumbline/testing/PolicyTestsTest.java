package dev.plumbline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Plumbline;
import dev.plumbline.RuleFilesException;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class PolicyTestsTest {
  private static final String POLICY =
      """
      kind: policy
      name: acme
      layer: organization
      applies: { organizations: [acme] }
      severity: { acme/long-answers: error }
      waivers:
        - code: acme/long-answers
          for: { accounts: [alice@acme.example] }
          until: 2026-12-31
          owner: bob
          reason: a trial
      """;
  private static final String CHECKS =
      """
      kind: checks
      stage: knowledge
      checks:
        - code: acme/long-answers
          severity: warning
          when: { options.maxTokens: { above: 100 } }
          report: { at: options.maxTokens }
          examples:
            flags: [ { options: { maxTokens: 101 } } ]
            passes: [ { options: { maxTokens: 100 } } ]
      """;

  private static TestReport run(String rows) throws RuleFilesException {
    String tests =
        """
        kind: tests
        given: { model: m, options: { maxTokens: 500 } }
        tests:
          - columns: [now, context.organization, context.account, expect]
            rows:
        """;
    return Plumbline.builder()
        .text("checks.yaml", CHECKS)
        .text("policy.yaml", POLICY)
        .text("tests.yaml", tests + rows.indent(6))
        .build(Clock.systemUTC())
        .test(TestOptions.STANDARD.withMutate(true));
  }

  @Test
  void partsOfAPolicyThatNoTestDependsOnAreNamed() throws RuleFilesException {
    TestReport report =
        run("- [~, acme, bob@acme.example, { code: acme/long-answers, severity: error }]");
    assertThat(report.passed()).isTrue();
    assertThat(report.coverage().get(1).branches())
        .containsExactly(
            new BranchCoverage("severity.acme/long-answers", 5, true, true),
            new BranchCoverage("waivers: acme/long-answers", 7, false, false));
    assertThat(report.mutation().orElseThrow().survivors())
        .extracting(Mutant::before)
        .containsExactlyInAnyOrder(
            "waivers: acme/long-answers",
            "waivers: acme/long-answers until 2026-12-31",
            "waivers: acme/long-answers until 2026-12-31");
  }

  @Test
  void testsOfTheLastDayKillEveryChangeOfAPolicy() throws RuleFilesException {
    TestReport report =
        run(
            """
            - [~, acme, bob@acme.example, { code: acme/long-answers, severity: error, waived: false }]
            - [2026-12-31, acme, alice@acme.example, { code: acme/long-answers, waived: true }]
            - [2027-01-01, acme, alice@acme.example, { code: acme/long-answers, waived: false }]
            """);
    assertThat(report.failures()).isEmpty();
    assertThat(report.mutation().orElseThrow().survivors()).isEmpty();
  }
}
