package dev.plumbline.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.Diagnostic;
import dev.plumbline.Layer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The organization decides; a team tightens; a person loosens only what is left to persons. */
class LayersTest {
  private static final String SETUP =
      """
      provider: openrouter
      apiKeyEnv: KEY
      model: %s
      options: { promptCaching: %s }
      context: { organization: acme, account: kim@acme.example }
      """;

  private static final String ORGANIZATION =
      """
      kind: policy
      name: acme
      models: { allow: ["anthropic/*", "openai/*"], deny: ["*:free"] }
      require: { options: { promptCaching: true } }
      severity: { openrouter/gemini-caching-off: error }
      """;
  private static final String TEAM =
      "kind: policy\nname: team\nmodels: { allow: [\"anthropic/*\"] }\n";
  private static final String PERSON =
      """
      kind: policy
      name: kim
      models: { allow: ["*"] }
      require: { options: { promptCaching: false } }
      severity: { policy/option-required: off, policy/model-denied: off }
      """;

  private static Rulebook layers(String organization) {
    return Rulebook.of(
        List.of(
            new Rulebook.File("kim.yaml", Layer.PERSONAL, PERSON),
            new Rulebook.File("team.yaml", Layer.TEAM, TEAM),
            new Rulebook.File("acme.yaml", Layer.ORGANIZATION, organization)));
  }

  private static String setup(String model, boolean caching) {
    return SETUP.formatted(model, caching);
  }

  @Test
  void lockedThingsStayLockedWhateverAPersonWrites() {
    Rulebook rulebook = layers(ORGANIZATION);
    assertThat(rulebook.codes(setup("anthropic/claude-sonnet-4.5", true))).isEmpty();
    assertThat(rulebook.codes(setup("openai/gpt-4o", true))).contains("policy/model-denied");
    assertThat(rulebook.codes(setup("anthropic/claude-sonnet-4.5", false)))
        .contains("policy/option-required");
  }

  @Test
  void theHighestLayerThatRefusesIsTheOneThatIsNamed() {
    Rulebook rulebook = layers(ORGANIZATION);
    assertThat(deciding(rulebook, "openai/gpt-4o")).isEqualTo("team.yaml");
    assertThat(deciding(rulebook, "google/gemini-2.5-pro")).isEqualTo("acme.yaml");
  }

  private static String deciding(Rulebook rulebook, String model) {
    return rulebook.report(setup(model, true)).diagnostics().stream()
        .filter(found -> found.code().equals("policy/model-denied"))
        .map(Diagnostic::rule)
        .findFirst()
        .orElseThrow()
        .file();
  }

  @Test
  void whatIsMarkedGivesWayToTheLayersBelowAndNothingElseDoes() {
    Rulebook rulebook =
        layers(ORGANIZATION + "overridable: [models.allow, require.options.promptCaching]\n");
    assertThat(rulebook.codes(setup("anthropic/claude-sonnet-4.5", false))).isEmpty();
    assertThat(rulebook.codes(setup("openai/gpt-4o", false)))
        .as("the team's list is not overridable")
        .contains("policy/model-denied");
    assertThat(rulebook.codes(setup("anthropic/claude-sonnet-4.5:free", false)))
        .as("nor is the organization's deny list")
        .contains("policy/model-denied");
  }

  @Test
  void aFileCannotSpeakForALayerAboveItsFolder() {
    String raised = "kind: policy\nname: kim\nlayer: organization\nmodels: [\"*\"]\n";
    assertThatThrownBy(
            () -> Rulebook.of(List.of(new Rulebook.File("kim.yaml", Layer.PERSONAL, raised))))
        .hasMessageContaining("policy/layer");
  }

  @Test
  void modesSayHowMuchWeightARefusalHas() {
    String denied = "kind: policy\nname: p\nmode: %s\nmodels: { deny: [\"openai/*\"] }\n";
    String setup = setup("openai/gpt-4o", true);
    assertThat(Rulebook.of(denied.formatted("enforce")).report(setup).passes()).isFalse();
    assertThat(Rulebook.of(denied.formatted("warn")).report(setup).outcome())
        .contains(dev.plumbline.Severity.WARNING);
    assertThat(Rulebook.of(denied.formatted("audit")).report(setup).outcome())
        .contains(dev.plumbline.Severity.INFO);
  }
}
