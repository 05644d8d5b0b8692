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

  private static final String CHANGES =
      """
      applies: groups ->
      applies: groups: a ->
      applies: groups: b ->
      from: 2026-01-01 -> from: 2025-12-31
      from: 2026-01-01 -> from: 2026-01-02
      mode: enforce -> mode: warn
      layer: team -> layer: organization
      models.deny ->
      models.deny: x ->
      models.deny: model: y, model.contextWindow: above: 5 ->
      models.deny: model: y ->
      models.deny: model: y -> models.deny: model: { not: y }
      models.deny: model.contextWindow: { above: 5 } ->
      models.deny: model.contextWindow: { above: 5 } -> models.deny: model.contextWindow: { not: { above: 5 } }
      require.baseUrl ->
      require.baseUrl: https://acme.example -> require.baseUrl: https://elsewhere.example/
      require.options.promptCaching ->
      require.options.promptCaching: true -> require.options.promptCaching: { not: true }
      require.credential ->
      require.credential: cloud, organization -> require.credential: account, none, personal
      require.credential: cloud, organization -> require.credential: organization
      require.credential: cloud, organization -> require.credential: cloud
      limits.maxTokens ->
      limits.maxTokens: { atMost: 10 } -> limits.maxTokens: { not: { atMost: 10 } }
      limits.maxTokens: { atMost: 10 } -> limits.maxTokens: { atMost: 9 }
      limits.maxTokens: { atMost: 10 } -> limits.maxTokens: { atMost: 11 }
      severity.acme/long-answers ->
      severity.acme/long-answers: off -> severity.acme/long-answers: error
      overridable: models ->
      waivers: policy/model-denied ->
      waivers: policy/model-denied until 2027-01-01 -> waivers: policy/model-denied until 2026-12-31
      waivers: policy/model-denied until 2027-01-01 -> waivers: policy/model-denied until 2027-01-02
      waivers: policy/model-denied field: /model ->
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
            new BranchCoverage("applies: organizations", 2, false, false),
            new BranchCoverage("severity.acme/long-answers", 5, true, true),
            new BranchCoverage("waivers: acme/long-answers", 7, false, false),
            new BranchCoverage("waivers: acme/long-answers for accounts", 7, true, true));
    assertThat(report.mutation().orElseThrow().survivors())
        .extracting(Mutant::before)
        .containsExactlyInAnyOrder(
            "applies: organizations",
            "waivers: acme/long-answers",
            "waivers: acme/long-answers for accounts",
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
            - [~, umbra, bob@acme.example, { code: acme/long-answers, severity: warning }]
            """);
    assertThat(report.failures()).isEmpty();
    assertThat(report.mutation().orElseThrow().survivors()).isEmpty();
  }

  @Test
  void everyPartOfAPolicyIsChangedInSmallWays() throws RuleFilesException {
    String upper =
        """
        kind: policy
        name: company
        models: { deny: ["*:free"] }
        overridable: [models]
        """;
    String all =
        """
        kind: policy
        name: all
        layer: team
        from: 2026-01-01
        applies: { groups: [a, b] }
        models: { deny: [x, { model: y, model.contextWindow: { above: 5 } }] }
        require:
          baseUrl: https://acme.example
          options: { promptCaching: true }
          credential: [organization, cloud]
        limits: { maxTokens: { max: 10 } }
        severity: { acme/long-answers: off }
        overridable: [models]
        waivers:
          - { code: policy/model-denied, field: /model, until: 2027-01-01, owner: o, reason: r }
        """;
    TestReport report =
        Plumbline.builder()
            .text("checks.yaml", CHECKS)
            .text("company.yaml", upper)
            .text("all.yaml", all)
            .text("tests.yaml", "kind: tests\ntests: [{ given: { model: m }, expect: nothing }]")
            .build(Clock.systemUTC())
            .test(TestOptions.STANDARD.withMutate(true));
    assertThat(report.mutation().orElseThrow().survivors())
        .filteredOn(mutant -> mutant.code().equals("all"))
        .extracting(mutant -> (mutant.before() + " -> " + mutant.after()).strip())
        .containsExactlyInAnyOrderElementsOf(CHANGES.lines().toList());
  }
}
