package dev.plumbline.meaning;

import static dev.plumbline.meaning.Proof.diff;
import static dev.plumbline.meaning.Proof.found;
import static dev.plumbline.meaning.Proof.isProven;
import static dev.plumbline.meaning.Proof.rules;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Plumbline;
import dev.plumbline.fleet.RandomFleet;
import dev.plumbline.meaning.MeaningChange.Direction;
import dev.plumbline.meaning.MeaningChange.Kind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that are written differently and mean the same are the same; others come with a proof. */
class MeaningDiffTest {
  private static final String POLICY =
      """
      kind: policy
      name: research
      applies: { organizations: [acme], groups: [research] }
      models:
        allow: ["anthropic/*", "google/*", "openai/*"]
        deny: ["*:free"]
      regions: { allow: [eu-west-1, eu-central-1] }
      require: { options: { promptCaching: true } }
      limits: { maxTokens: { max: 4096 } }
      """;
  private static final String OTHER =
      """
      kind: policy
      name: other
      applies: { organizations: [globex] }
      providers: { deny: [bedrock] }
      """;
  private static final String CHECK =
      """
      kind: checks
      stage: knowledge
      checks:
        - code: acme/tokens
          severity: warning
          when: { provider: openrouter, options.maxTokens: { above: 1000 } }
          report: { at: options.maxTokens }
          texts: { en: { title: Many tokens, message: That is a lot. } }
          examples:
            flags: [{ provider: openrouter, options: { maxTokens: 5000 } }]
            passes: [{ provider: openrouter, options: { maxTokens: 10 } }]
      """;

  @Test
  void reorderedRenamedAndReformattedFilesMeanTheSame() {
    String laidOut =
        """
        # The same in other words.
        kind: policy
        name: a better name
        limits:
          maxTokens:
            max: 4096
        require:
          options:
            promptCaching: true
        regions:
          allow:
            - eu-central-1
            - EU-West-1
        models: { deny: ["*:free"], allow: ["openai/*", "google/*", "anthropic/*"] }
        applies:
          groups: [research]
          organizations: [acme]
        """;
    MeaningDiff diff =
        diff(
            rules(Map.of("a.yaml", POLICY, "b.yaml", OTHER, "c.yaml", CHECK)),
            rules(Map.of("z.yaml", CHECK + "---\n" + laidOut, "x/y.yaml", OTHER)));
    assertThat(diff.changes()).isEmpty();
    assertThat(diff.unproven()).isEmpty();
    assertThat(diff.exhaustive()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"google/*\", | '' | LOSES | MODELS | openrouter",
        "\"anthropic/*\" | \"anthropic/*\", \"x-ai/*\" | GAINS | MODELS | openrouter",
        ", eu-central-1 | '' | LOSES | REGIONS | ''",
        "eu-west-1 | eu-west-1, us-east-1 | GAINS | REGIONS | ''",
        "max: 4096 | max: 4095 | LOSES | FINDING | policy/option-limit at /options/maxTokens",
        "max: 4096 | max: 5000 | GAINS | FINDING | policy/option-limit at /options/maxTokens",
        "promptCaching: true | promptCaching: false | LOSES | FINDING | policy/option-required at /options/promptCaching",
        "groups: [research] | groups: [students] | LOSES | FINDING | policy/option-limit at /options/maxTokens",
        "deny: [bedrock] | deny: [bedrock, openai] | LOSES | PROVIDERS | ''",
        "kind: policy | severity: { policy/model-denied: warning }\\nkind: policy | GAINS | FINDING | policy/model-denied at /model",
        "above: 1000 | below: 1000 | LOSES | FINDING | acme/tokens at /options/maxTokens",
        "above: 1000 | atLeast: 1000 | LOSES | FINDING | acme/tokens at /options/maxTokens",
        "severity: warning | severity: info | CHANGES | FINDING | acme/tokens at /options/maxTokens",
        "severity: warning | severity: error | LOSES | FINDING | acme/tokens at /options/maxTokens"
      })
  void oneChangeIsToldWithASetupThatShowsIt(
      String was, String is, Direction direction, Kind kind, String subject) {
    Map<String, String> old = Map.of("a.yaml", POLICY, "b.yaml", OTHER, "c.yaml", CHECK);
    Map<String, String> changed = new TreeMap<>();
    old.forEach((name, text) -> changed.put(name, text.replace(was, is.replace("\\n", "\n"))));
    assertThat(changed).isNotEqualTo(old);
    Plumbline before = rules(old);
    Plumbline after = rules(changed);

    MeaningDiff diff = diff(before, after);
    assertThat(diff.changes())
        .anySatisfy(
            change -> {
              assertThat(change.direction()).isEqualTo(direction);
              assertThat(change.kind()).isEqualTo(kind);
              assertThat(change.subject()).isEqualTo(subject);
            });
    assertThat(diff.changes()).allSatisfy(change -> isProven(change, before, after));
  }

  @Test
  void whatASetupLosesPassesBeforeAndFailsAfter() {
    Plumbline before = rules(Map.of("a.yaml", POLICY));
    Plumbline after = rules(Map.of("a.yaml", POLICY.replace("\"google/*\", ", "")));
    MeaningChange lost =
        diff(before, after).changes().stream()
            .filter(change -> change.subject().equals("openrouter"))
            .findFirst()
            .orElseThrow();
    assertThat(lost.members()).allSatisfy(model -> assertThat(model).startsWith("google/"));
    assertThat(lost.audiences())
        .singleElement()
        .satisfies(
            audience -> {
              assertThat(audience.context().organization()).isEqualTo("acme");
              assertThat(audience.context().groups()).containsExactly("research");
            });
    assertThat(before.validate(lost.witness().setup()).passes()).isTrue();
    assertThat(after.validate(lost.witness().setup()).passes()).isFalse();
    assertThat(rules(Map.of("a.yaml", POLICY)).validate(lost.witness().setup()).diagnostics())
        .as("after going back")
        .hasToString(before.validate(lost.witness().setup()).diagnostics().toString());
  }

  @Test
  void aWaiverThatComesIsTold() {
    String waived =
        POLICY
            + """
              waivers:
                - code: policy/model-denied
                  for: { accounts: [ann@acme.example] }
                  until: 2027-01-31
                  owner: ann
                  reason: trial
              """;
    Plumbline before = rules(Map.of("a.yaml", POLICY));
    Plumbline after = rules(Map.of("a.yaml", waived));
    MeaningDiff diff = diff(before, after);
    assertThat(diff.changes())
        .anySatisfy(
            change -> {
              assertThat(change.direction()).isEqualTo(Direction.GAINS);
              assertThat(change.subject()).isEqualTo("policy/model-denied at /model");
              assertThat(change.members()).containsExactly("error -> waived error");
              assertThat(change.audiences())
                  .allSatisfy(
                      who -> assertThat(who.context().account()).isEqualTo("ann@acme.example"));
            });
    assertThat(diff.changes()).allSatisfy(change -> isProven(change, before, after));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void somethingIsToldIfAndOnlyIfTryingEverySetupFindsSomething(long seed) {
    RandomFleet fleet = new RandomFleet(seed);
    String same = fleet.policy("same");
    String old = fleet.policy("a");
    Plumbline before = RandomFleet.rules(List.of(same, old));
    Plumbline after = RandomFleet.rules(List.of(fleet.policy("b"), same));
    boolean differs =
        RandomFleet.everySetup().stream()
            .anyMatch(setup -> !found(before, setup).equals(found(after, setup)));

    MeaningDiff diff = diff(before, after);
    assertThat(diff.changes().isEmpty()).as("%s", diff.changes()).isEqualTo(!differs);
    assertThat(diff.changes()).allSatisfy(change -> isProven(change, before, after));
    String renamed = old.replace("name: a", "# in other words\nname: another");
    Plumbline reordered = RandomFleet.rules(List.of(renamed, same));
    assertThat(diff(before, reordered).isEmpty()).isTrue();
  }
}
