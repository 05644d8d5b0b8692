package dev.plumbline.importing;

import static dev.plumbline.importing.PolicyImportTest.allowed;
import static dev.plumbline.importing.PolicyImportTest.notes;
import static dev.plumbline.importing.PolicyImportTest.read;
import static dev.plumbline.importing.PolicyImportTest.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.Plumbline;
import dev.plumbline.SetupException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Empty lists, nulls, blanks and things of the wrong type mean what they mean there, and never
 * more.
 */
class OddImportsTest {
  private static final String GATEWAY = "baseUrl: https://llm.acme.example, ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "null|true",
        "[]|true",
        "[\"*\"]|true",
        "[\"all-proxy-models\"]|true",
        "[\"all-proxy-models\", \"other\"]|true",
        "[\"\"]|false",
        "[null]|false",
        "[\"no-default-models\"]|false",
        "[\"all-team-models\"]|false",
        "[\"all-org-models\"]|false",
        "[\"all-org-models\", \"fast\"]|true",
        "[\"fas*\"]|true",
        "[\"slow\"]|false"
      })
  void aTeamOfLitellmMayUseWhatItsModelsSay(String models, boolean allowed) throws Exception {
    String team =
        "{\"team_id\": \"t\", \"team_alias\": \"team\", \"models\": %s}".formatted(models);
    String who = GATEWAY + "context: { groups: [team] }";
    assertThat(allowed(rules(read("litellm", team)), "litellm", "fast", who)).isEqualTo(allowed);
  }

  @Test
  void whatNobodyCouldMeanIsRefusedAtItsPlace() {
    assertRefused(
        "litellm", "{\"team_id\": \"t\", \"models\": \"gpt-4\"}", ":1:28", "expected a list");
    assertRefused(
        "litellm", "[{\"team_id\": \"t\", \"blocked\": \"yes\"}]", ":1:30", "true or false");
    assertRefused("litellm", "[{\"team_id\": \"t\"}, {\"models\": []}]", ":1:1", "no policy of");
    assertRefused("openrouter", "{\"name\": \"x\", \"allowed_models\": {}}", ":1:33", "a list");
    assertRefused("openrouter", "{\"name\": \"x\", \"enforce_zdr\": \"true\"}", ":1:30", "true or");
    assertRefused(
        "openrouter", "{\"name\": \"x\", \"provider\": \"groq\"}", ":1:1", "no policy of");
    assertRefused(
        "cline", "{\"providerSettings\": {\"Cline\": {\"models\": \"x\"}}}", ":1:43", "a list");
    assertRefused(
        "cline",
        "{\"providerSettings\": {\"LiteLLM\": {\"baseUrl\": \"llm.acme.example\"}}}",
        ":1:46",
        "an address with https://");
    assertRefused("cline", "{\"version\": 3, \"allowList\": {}}", ":1:1", "no policy of");
    assertRefused(
        "roo-code",
        "{\"allowAll\": false, \"providers\": {\"xai\": {\"models\": [{}]}}}",
        ":1:54",
        "expected text");
  }

  private static void assertRefused(String product, String text, String place, String why) {
    assertThatThrownBy(() -> read(product, text))
        .as(text)
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("acme.json" + place)
        .hasMessageContaining(why);
  }

  @Test
  void emptyListsOfAGuardrailRestrictNothingAndBlanksEverything() throws Exception {
    String empty = "{\"name\": \"x\", \"allowed_models\": [], \"allowed_providers\": null}";
    assertThat(allowed(rules(read("openrouter", empty)), "openrouter", "openai/gpt-4o", ""))
        .isTrue();
    String blank = "{\"name\": \"x\", \"allowed_models\": [\"\"]}";
    assertThat(allowed(rules(read("openrouter", blank)), "openrouter", "openai/gpt-4o", ""))
        .isFalse();
    assertThat(read("openrouter", "{\"data\": [], \"total_count\": 0}")).isEmpty();
  }

  @Test
  void whatAGuardrailRefusesByAFlagIsNoted() throws Exception {
    String flags =
        """
        {"name": "x", "enable_free_model_training": false, "enable_paid_model_training": true,
         "enable_free_model_publication": null, "include_byok_in_budgets": true,
         "content_filters": []}
        """;
    assertThat(notes(read("openrouter", flags)))
        .contains(
            "enable_free_model_training: false",
            "enable_paid_model_training: true",
            "include_byok_in_budgets: true")
        .doesNotContain("content_filters", "publication");
  }

  @Test
  void clinesUnknownProvidersAreNotedAndAllowNothingElse() throws Exception {
    String unknown = "{\"version\": \"v1\", \"providerSettings\": {\"Gemini\": {\"models\": []}}}";
    List<ImportedPolicy> policies = read("cline", unknown);
    assertThat(allowed(rules(policies), "groq", "llama-3.3-70b-versatile", "")).isFalse();
    assertThat(notes(policies)).contains("providerSettings.Gemini");
    String none = "{\"version\": \"v1\", \"providerSettings\": {\"Vertex\": null}}";
    assertThat(allowed(rules(read("cline", none)), "groq", "llama-3.3-70b-versatile", "")).isTrue();
  }

  @Test
  void modelsOfClineWithoutNamesAllowNone() throws Exception {
    String nameless =
        """
        {"providerSettings": {"Cline": {"models": [{"name": "x"}]}, "Vertex": {"models": []}}}
        """;
    List<ImportedPolicy> policies = read("cline", nameless);
    Plumbline rules = rules(policies);
    assertThat(allowed(rules, "cline", "anthropic/claude-sonnet-4.5", "")).isFalse();
    assertThat(allowed(rules, "vertex", "gemini-2.5-pro", "")).isTrue();
    assertThat(notes(policies)).contains("`Vertex` lists no models, so all of them are allowed");
    String alone = "{\"providerSettings\": {\"Cline\": {\"models\": [{\"id\": \"\"}]}}}";
    assertThat(allowed(rules(read("cline", alone)), "cline", "openai/gpt-5", "")).isFalse();
  }

  @Test
  void clinesConfigurationThatIsSwitchedOffIsNotedToBe() throws Exception {
    String off =
        """
        {"data": {"enabled": false, "value": "{\\"version\\": \\"v1\\", \\"telemetryEnabled\\": true}"}}
        """;
    assertThat(notes(read("cline", off))).contains("switched off", "telemetryEnabled");
  }

  @Test
  void rooCodesWholeAnswerIsReadAndStrangeMembersAreNoted() throws Exception {
    String answer =
        """
        {"user": {"version": 1}, "organization": {"version": 1, "features": {},
          "allowList": {"allowAll": false, "denyAll": true, "providers": {
            "anthropic": {"allowAll": true, "models": ["claude-sonnet-4-5"]},
            "xai": {"allowAll": false, "models": ["grok-4", ""], "until": 1}, "groq": null}}}}
        """;
    List<ImportedPolicy> policies = read("roo-code", answer);
    Plumbline rules = rules(policies);
    assertThat(allowed(rules, "anthropic", "claude-haiku-4-5", "")).isTrue();
    assertThat(allowed(rules, "xai", "grok-4", "")).isTrue();
    assertThat(allowed(rules, "xai", "grok-3", "")).isFalse();
    assertThat(allowed(rules, "groq", "llama-3.3-70b-versatile", "")).isFalse();
    assertThat(notes(policies))
        .contains("user", "features", "denyAll", "xai.until", "counts for nothing");
  }

  @Test
  void aListOfModelsThatIsEmptyAllowsNone() throws Exception {
    List<ImportedPolicy> policies = read("litellm", "{\"model_list\": []}");
    assertThat(allowed(rules(policies), "litellm", "fast", GATEWAY)).isFalse();
    String wild = "{\"model_list\": [{\"model_name\": \"*\"}]}";
    assertThat(allowed(rules(read("litellm", wild)), "litellm", "fast", GATEWAY)).isTrue();
    String some =
        "{\"model_list\": [{\"model_name\": \"openrouter/*\", \"model_info\": {\"mode\": 1}}]}";
    Plumbline rules = rules(read("litellm", some));
    assertThat(allowed(rules, "litellm", "openrouter/openai/gpt-5", GATEWAY)).isTrue();
    assertThat(allowed(rules, "litellm", "gpt-5", GATEWAY)).isFalse();
    assertThat(notes(read("litellm", some))).contains("model_info.mode of single models");
  }

  @Test
  void whatIsCalledTheSameGetsNamesOfItsOwn() throws Exception {
    String teams =
        """
        [{"team_id": "a", "team_alias": "Team One"}, {"team_id": "b", "team_alias": "team-one"}]
        """;
    List<ImportedPolicy> policies = read("litellm", teams);
    assertThat(policies)
        .extracting(ImportedPolicy::name)
        .containsExactly("litellm-team-one", "litellm-team-one-2");
    rules(policies);
  }
}
