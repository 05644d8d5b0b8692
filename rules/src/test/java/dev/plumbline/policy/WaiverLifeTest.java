package dev.plumbline.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Diagnostic;
import dev.plumbline.Layer;
import dev.plumbline.Plumbline;
import dev.plumbline.Report;
import dev.plumbline.ValidationOptions;
import dev.plumbline.Waiver;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaiverLifeTest {
  private static final String POLICY =
      """
      kind: policy
      name: acme-models
      applies: { organizations: [acme] }
      models: { allow: ["anthropic/*"] }
      waivers:
        - code: policy/model-denied
          field: /model
          for: { accounts: [alice@acme.example] }
          until: UNTIL
          owner: bob@acme.example
          reason: moves to Claude in January
      """;
  private static final Rulebook RULEBOOK = Rulebook.of(POLICY.replace("UNTIL", "2027-01-31"));

  private static String setup(String account) {
    return """
        provider: openrouter
        apiKeyEnv: KEY
        model: openai/gpt-4o
        context: { organization: acme, account: %s }
        """
        .formatted(account);
  }

  private static Report at(String instant) {
    return RULEBOOK.report(
        setup("alice@acme.example"), ValidationOptions.STANDARD.withNow(Instant.parse(instant)));
  }

  @Test
  void aWaiverExcusesTheOneWhomItNamesAndStaysInSight() {
    Report report = RULEBOOK.report(setup("Alice@acme.example"));
    assertThat(report.passes()).isTrue();
    assertThat(report.outcome()).isEmpty();
    Diagnostic found = report.diagnostics().get(0);
    assertThat(found.code()).isEqualTo("policy/model-denied");
    assertThat(found.waived()).map(Waiver::owner).contains("bob@acme.example");
    assertThat(found.fixes()).isEmpty();
  }

  @Test
  void nobodyElseIsExcused() {
    Report report = RULEBOOK.report(setup("carol@acme.example"));
    assertThat(report.passes()).isFalse();
    assertThat(RULEBOOK.plumbline().unusedWaivers(List.of(report))).hasSize(1);
  }

  @Test
  void aWaiverThatWasUsedIsNotListedAsUnused() {
    Report report = RULEBOOK.report(setup("alice@acme.example"));
    assertThat(RULEBOOK.plumbline().waivers()).hasSize(1);
    assertThat(RULEBOOK.plumbline().unusedWaivers(List.of(report))).isEmpty();
  }

  @Test
  void aWaiverHoldsThroughItsLastDayInUtcAndNoLonger() {
    assertThat(at("2027-01-31T23:59:59.999Z").passes()).isTrue();
    assertThat(at("2027-02-01T00:00:00Z").passes()).isFalse();
  }

  @Test
  void aStrictRunKnowsNoWaivers() {
    Report report =
        RULEBOOK.report(setup("alice@acme.example"), ValidationOptions.STANDARD.withStrict(true));
    assertThat(report.passes()).isFalse();
    assertThat(report.diagnostics()).allSatisfy(one -> assertThat(one.waived()).isEmpty());
  }

  @Test
  void aDateThatCannotBeReadCountsAsPastAndIsPointedOut() {
    String yaml = POLICY.replace("UNTIL", "end of January");
    assertThat(Rulebook.of(yaml).report(setup("alice@acme.example")).passes()).isFalse();
    assertThat(Plumbline.builder().builtIn().text("p.yaml", yaml).lint(LocalDate.of(2026, 11, 22)))
        .extracting(found -> found.problem().code())
        .containsExactly("lint/waiver-date");
  }

  @Test
  void aTeamCannotExcuseWhatTheOrganizationForbids() {
    String team =
        """
        kind: policy
        name: team
        waivers:
          - { code: policy/model-denied, until: 2027-01-31, owner: o, reason: r }
        """;
    Rulebook both =
        Rulebook.of(
            List.of(
                new Rulebook.File("a.yaml", Layer.ORGANIZATION, POLICY),
                new Rulebook.File("b.yaml", Layer.TEAM, team)));
    assertThat(both.report(setup("carol@acme.example")).passes()).isFalse();
    Rulebook allowed =
        Rulebook.of(
            List.of(
                new Rulebook.File(
                    "a.yaml", Layer.ORGANIZATION, POLICY + "overridable: [policy/model-denied]\n"),
                new Rulebook.File("b.yaml", Layer.TEAM, team)));
    assertThat(allowed.report(setup("carol@acme.example")).passes()).isTrue();
  }
}
