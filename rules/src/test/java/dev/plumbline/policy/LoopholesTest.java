package dev.plumbline.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Diagnostic;
import dev.plumbline.Layer;
import dev.plumbline.ValidationOptions;
import dev.plumbline.explanation.ConsideredPolicy;
import dev.plumbline.explanation.Opinion;
import dev.plumbline.explanation.PolicyStatement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways in which somebody could get past a policy that speaks of them. */
class LoopholesTest {
  private static final String OPENROUTER =
      "{ provider: openrouter, apiKeyEnv: KEY, model: %s, options: %s }";
  private static final String ROUTED =
      OPENROUTER.formatted("openai/gpt-4o", "{ providerRouting: %s }");
  private static final String CLAUDE = "anthropic.claude-sonnet-4-5-20250929-v1:0";
  private static final String PROFILE =
      "\"arn:aws:bedrock:us-east-1:123456789012:inference-profile/us." + CLAUDE + "\"";

  private static List<String> found(Rulebook rulebook, String setup) {
    return rulebook.report(setup).diagnostics().stream()
        .filter(one -> one.code().startsWith("policy/"))
        .map(
            one ->
                one.severity().id()
                    + " "
                    + one.code()
                    + " "
                    + one.field()
                    + " "
                    + one.rule().line())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{ only: [azure, deepinfra] }", "{ only: [deepinfra, azure] }"})
  void ofSeveralUpstreamsTheOneThatIsRefusedMostSeverelyCounts(String routing) {
    Rulebook rulebook =
        Rulebook.of(
            "kind: policy\nname: a\nmode: warn\nrouting: { deny: [azure] }\n",
            "kind: policy\nname: b\nrouting: { deny: [deepinfra] }\n");
    assertThat(found(rulebook, ROUTED.formatted(routing)))
        .containsExactly("error policy/routing-denied /options/providerRouting 3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ ignore: [DeepInfra, \"Google AI Studio\"] } | allowed",
        "{ ignore: [deepinfra, google-ai-studio] } | allowed",
        "{ ignore: [deepinfra] } | refused",
        "{ only: [\"Google AI Studio\"] } | refused",
        "{ only: [GOOGLE_AI_STUDIO/europe] } | refused",
        "{ only: [DEEPINFRA] } | refused",
        "{ only: [deepinfra/fp8, azure], ignore: [DeepInfra] } | allowed",
        "{ order: [azure] } | refused",
        "{ order: [azure], allow_fallbacks: false } | allowed"
      })
  void anUpstreamIsMeantHoweverItIsSpelled(String routing, String verdict) {
    Rulebook rulebook =
        Rulebook.of("kind: policy\nname: a\nrouting: { deny: [DeepInfra, google-ai-studio] }\n");
    assertThat(found(rulebook, ROUTED.formatted(routing)))
        .as(routing)
        .hasSize(verdict.equals("refused") ? 1 : 0);
  }

  @Test
  void theSmallModelIsInARegionAsWell() {
    Rulebook rulebook = Rulebook.of("kind: policy\nname: a\nregions: { allow: [eu-west-1] }\n");
    String setup =
        "{ provider: bedrock, region: eu-west-1, model: \"eu."
            + CLAUDE
            + "\", options: { fastModel: %s } }";
    assertThat(found(rulebook, setup.formatted(PROFILE)))
        .containsExactly("error policy/region-denied /options/fastModel 3");
    assertThat(rulebook.report(setup.formatted(PROFILE)).diagnostics())
        .as("a region is no model")
        .allSatisfy(one -> assertThat(one.alternatives()).isEmpty());
    assertThat(found(rulebook, setup.formatted(PROFILE.replace("us-east-1", "eu-west-1"))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "region: US-EAST-1, model: m",
        "model: " + PROFILE,
        "model: m, baseUrl: \"https://bedrock-runtime.us-east-1.amazonaws.com\"",
        "model: m, region: eu-west-1, options: { fastModel: " + PROFILE + " }"
      })
  void aPolicyForARegionReachesWhoeverNamesItAnywhere(String setup) {
    Rulebook rulebook =
        Rulebook.of("kind: policy\nname: a\napplies: { regions: [\"us-*\"] }\nmodels: []\n");
    assertThat(found(rulebook, "{ provider: bedrock, " + setup + " }"))
        .contains("error policy/model-denied /model 4");
  }

  @ParameterizedTest
  @CsvSource({"Roo Code,roo-code", "roo-code,Roo Code", "RooCode,roo code"})
  void aHostIsMeantUnderAnyOfItsNames(String named, String said) {
    Rulebook rulebook =
        Rulebook.of(
            "kind: policy\nname: a\napplies: { hosts: [%s] }\nmodels: []\n".formatted(named));
    assertThat(
            found(
                rulebook,
                "{ provider: openrouter, apiKeyEnv: K, model: openai/gpt-4o, context: { host: %s } }"
                    .formatted(said)))
        .hasSize(1);
  }

  @Test
  void anIdThatMovesOnToNewerModelsIsDeniedWithThem() {
    Rulebook rulebook = Rulebook.of("kind: policy\nname: a\nmodels: { deny: [\"openai/*\"] }\n");
    String setup = OPENROUTER.formatted("\"~openai/gpt-mini-latest\"", "{}");
    assertThat(found(rulebook, setup)).containsExactly("error policy/model-denied /model 3");
    assertThat(
            rulebook
                .report(OPENROUTER.formatted("openai/gpt-4o", "{}"))
                .diagnostics()
                .get(0)
                .alternatives())
        .noneMatch(offered -> offered.contains("openai/"));
  }

  @Test
  void anAccountOfSeveralAtSignsIsFound() {
    Rulebook rulebook =
        Rulebook.of(
            "kind: policy\nname: a\napplies: { accounts: [\"*@b@acme.example\"] }\nmodels: []\n");
    assertThat(
            found(
                rulebook,
                "{ provider: openrouter, apiKeyEnv: K, model: openai/gpt-4o, context: { account: a@b@acme.example } }"))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#here", "?key=1", "/v2"})
  void anAddressWithMoreBehindItIsNotTheOneThatIsRequired(String more) {
    Rulebook rulebook =
        Rulebook.of("kind: policy\nname: a\nrequire: { baseUrl: https://llm.acme.example/v1 }\n");
    assertThat(
            found(
                rulebook,
                "{ provider: openai, apiKeyEnv: K, model: gpt-4o, baseUrl: \"https://llm.acme.example/v1%s\" }"
                    .formatted(more)))
        .containsExactly("error policy/base-url-required /baseUrl 3");
  }

  /** The waiver excuses what its own layer says, not what was said above. */
  @ParameterizedTest
  @ValueSource(strings = {"models: { deny: [\"openai/*\"] }", "limits: { maxTokens: { max: 10 } }"})
  void whoeverWaivesTheirOwnRefusalDoesNotHideWhatALayerAboveWarnsOf(String says) {
    String waived =
        "kind: policy\nname: team\n%s\nwaivers: [{ code: %s, until: 2027-01-31, owner: o, reason: r }]\n"
            .formatted(
                says, says.startsWith("models") ? "policy/model-denied" : "policy/option-limit");
    Rulebook rulebook =
        Rulebook.of(
            List.of(
                new Rulebook.File(
                    "a.yaml", Layer.ORGANIZATION, "kind: policy\nname: acme\nmode: warn\n" + says),
                new Rulebook.File("b.yaml", Layer.TEAM, waived)));
    String setup = OPENROUTER.formatted("openai/gpt-4o", "{ maxTokens: 20 }");
    List<Diagnostic> found = rulebook.report(setup).diagnostics();
    assertThat(found).extracting(one -> one.waived().isPresent()).containsExactly(true, false);
    assertThat(found).extracting(one -> one.rule().file()).containsExactly("b.yaml", "a.yaml");
    assertThat(rulebook.report(setup, ValidationOptions.STANDARD.withStrict(true)).diagnostics())
        .extracting(one -> one.rule().file())
        .containsExactly("b.yaml");
  }

  @Test
  void theExplanationWeighsASeverityByTheModeOfThePolicyThatFinds() {
    Rulebook rulebook =
        Rulebook.of(
            List.of(
                new Rulebook.File(
                    "a.yaml",
                    Layer.ORGANIZATION,
                    "kind: policy\nname: acme\nmode: warn\nmodels: { deny: [\"openai/*\"] }\n"),
                new Rulebook.File(
                    "b.yaml",
                    Layer.TEAM,
                    "kind: policy\nname: team\nseverity: { policy/model-denied: error }\n")));
    String setup = OPENROUTER.formatted("openai/gpt-4o", "{}");
    assertThat(found(rulebook, setup)).containsExactly("error policy/model-denied /model 4");
    assertThat(statements(rulebook, setup))
        .filteredOn(one -> one.key().startsWith("severity."))
        .extracting(PolicyStatement::opinion)
        .containsExactly(Opinion.CHANGES);
  }

  @Test
  void theExplanationMarksEveryStatementThatTheReportNames() {
    Rulebook rulebook =
        Rulebook.of(
            """
            kind: policy
            name: a
            require: { options: { maxTokens: { below: 5 } } }
            limits: { maxTokens: { max: 10 } }
            """);
    String setup = OPENROUTER.formatted("openai/gpt-4o", "{ maxTokens: 20 }");
    assertThat(found(rulebook, setup)).hasSize(2);
    assertThat(statements(rulebook, setup)).allMatch(PolicyStatement::decides).hasSize(2);
  }

  private static List<PolicyStatement> statements(Rulebook rulebook, String setup) {
    return rulebook
        .plumbline()
        .explain(Rulebook.setup(setup), ValidationOptions.STANDARD)
        .policies()
        .stream()
        .map(ConsideredPolicy::statements)
        .flatMap(List::stream)
        .toList();
  }
}
