package dev.plumbline.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.Plumbline;
import dev.plumbline.RuleFilesException;
import dev.plumbline.Setup;
import dev.plumbline.SetupException;
import dev.plumbline.editing.EditException;
import dev.plumbline.editing.RuleLayout;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What another product allowed passes, what it denied is denied, and the rest is told. */
class PolicyImportTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);

  private static final String ROO =
      """
      {"version": 3, "defaultSettings": {"enableCheckpoints": true},
       "allowList": {"allowAll": false, "providers": {
         "anthropic": {"allowAll": true},
         "openai": {"allowAll": true},
         "openrouter": {"allowAll": false, "models": ["google/gemini-2.5-pro"]},
         "groq": {"allowAll": false}}}}
      """;
  private static final String CLINE =
      """
      {"version": "v1", "yoloModeAllowed": false, "providerSettings": {"AwsBedrock": {
         "models": [{"id": "anthropic.claude-sonnet-4-5-20250929-v1:0", "thinkingBudgetTokens": 1024}],
         "awsRegion": "eu-central-1", "awsBedrockUsePromptCache": true}}}
      """;
  private static final String GUARDRAIL =
      """
      {"data": {"id": "550e8400", "name": "Production", "limit_usd": 100, "reset_interval": "monthly",
        "allowed_models": ["anthropic/claude-sonnet-4.5", "google/gemini-2.5-pro"],
        "ignored_models": ["google/gemini-2.5-pro"],
        "allowed_providers": ["anthropic"], "ignored_providers": null,
        "enforce_zdr": null, "enforce_zdr_anthropic": true, "enforce_zdr_google": true}}
      """;
  private static final String LITELLM =
      """
      model_list:
        - model_name: fast
          litellm_params: { model: openai/gpt-4o-mini, api_key: os.environ/OPENAI_API_KEY }
          model_info: { access_groups: [everyday] }
        - model_name: strong
          litellm_params: { model: anthropic/claude-sonnet-4-5 }
      general_settings: { master_key: os.environ/MASTER_KEY }
      """;
  private static final String TEAMS =
      """
      [{"team_id": "t1", "team_alias": "support", "models": ["everyday"], "max_budget": 10.5},
       {"team_id": "t2", "team_alias": "research", "models": []},
       {"team_id": "t3", "team_alias": "gone", "models": ["fast"], "blocked": true}]
      """;

  @Test
  void rooCodesAllowListIsKeptProviderByProvider() throws Exception {
    List<ImportedPolicy> policies = read("roo-code", ROO);
    Plumbline rules = rules(policies);
    assertThat(allowed(rules, "anthropic", "claude-sonnet-4-5", "")).isTrue();
    assertThat(allowed(rules, "openrouter", "google/gemini-2.5-pro", "")).isTrue();
    assertThat(allowed(rules, "openrouter", "google/gemini-2.5-flash", "")).isFalse();
    assertThat(allowed(rules, "groq", "llama-3.3-70b-versatile", "")).isFalse();
    assertThat(allowed(rules, "openai", "gpt-4o", "")).isFalse();
    assertThat(notes(policies)).contains("`groq` is listed without models", "defaultSettings");
  }

  @Test
  void rooCodeWithoutRestrictionsStaysSo() throws Exception {
    List<ImportedPolicy> policies = read("roo-code", "{\"allowAll\": true, \"providers\": {}}");
    assertThat(allowed(rules(policies), "groq", "llama-3.3-70b-versatile", "")).isTrue();
    List<ImportedPolicy> nothing = read("roo-code", "{\"allowAll\": false, \"providers\": {}}");
    assertThat(allowed(rules(nothing), "groq", "llama-3.3-70b-versatile", "")).isFalse();
  }

  @Test
  void clinesProvidersKeepModelsRegionsAndPromptCaching() throws Exception {
    List<ImportedPolicy> policies = read("cline", CLINE);
    Plumbline rules = rules(policies);
    String model = "anthropic.claude-sonnet-4-5-20250929-v1:0";
    String cached = "options: { promptCaching: true }, ";
    assertThat(allowed(rules, "bedrock", model, cached + "region: eu-central-1")).isTrue();
    assertThat(allowed(rules, "bedrock", model, cached + "region: us-east-1")).isFalse();
    assertThat(allowed(rules, "bedrock", model, "region: eu-central-1")).isFalse();
    assertThat(allowed(rules, "bedrock", "amazon.nova-pro-v1:0", cached + "region: eu-central-1"))
        .isFalse();
    assertThat(allowed(rules, "anthropic", "claude-sonnet-4-5", cached)).isFalse();
    assertThat(notes(policies)).contains("yoloModeAllowed", "thinkingBudgetTokens");
  }

  @Test
  void aGuardrailKeepsModelsProvidersAndRetention() throws Exception {
    List<ImportedPolicy> policies = read("openrouter", GUARDRAIL);
    Plumbline rules = rules(policies);
    String kept = "options: { zeroDataRetention: true, providerRouting: { only: [anthropic] } }";
    assertThat(policies.get(0).yaml()).contains("routing:", "zeroDataRetention: true");
    assertThat(allowed(rules, "openrouter", "google/gemini-2.5-pro", kept)).isFalse();
    assertThat(allowed(rules, "openrouter", "openai/gpt-4o", kept)).isFalse();
    assertThat(allowed(rules, "openrouter", "anthropic/claude-sonnet-4.5", "")).isFalse();
    assertThat(notes(policies)).contains("limit_usd: 100", "reset_interval: monthly");
  }

  @Test
  void litellmsTeamsMayUseWhatTheirGroupsName() throws Exception {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("config.yaml", LITELLM);
    texts.put("teams.json", TEAMS);
    List<ImportedPolicy> policies = PolicyImport.read("litellm", texts);
    Plumbline rules = rules(policies);
    String url = "baseUrl: https://llm.acme.example, context: { groups: [%s] }";
    assertThat(allowed(rules, "litellm", "fast", url.formatted("support"))).isTrue();
    assertThat(allowed(rules, "litellm", "strong", url.formatted("support"))).isFalse();
    assertThat(allowed(rules, "litellm", "strong", url.formatted("research"))).isTrue();
    assertThat(allowed(rules, "litellm", "other", url.formatted("research"))).isFalse();
    assertThat(allowed(rules, "litellm", "fast", url.formatted("gone"))).isFalse();
    assertThat(notes(policies))
        .contains("max_budget", "general_settings", "`everyday` is an access");
    assertThat(policies.toString()).doesNotContain("MASTER_KEY");
  }

  @Test
  void clinesServiceAnswersWithItsConfigurationAsAText() throws Exception {
    String value = CLINE.strip().replace("\n", " ").replace("\"", "\\\"");
    String answer =
        "{\"success\": true, \"data\": {\"organizationId\": \"o-1\", \"enabled\": true, \"value\": \"%s\"}}"
            .formatted(value);
    assertThat(read("cline", answer).get(0).yaml()).isEqualTo(read("cline", CLINE).get(0).yaml());
  }

  @Test
  void clinesProvidersSideBySideKeepTheirModelsApart() throws Exception {
    String two =
        """
        {"version": "v1", "providerSettings": {
          "OpenAiCompatible": {"models": [{"id": "gpt-4o"}], "openAiBaseUrl": "https://llm.acme.example/v1",
            "openAiHeaders": {"x-team": "a"}},
          "Cline": {"models": []}}}
        """;
    List<ImportedPolicy> policies = read("cline", two);
    Plumbline rules = rules(policies);
    String own = "baseUrl: https://llm.acme.example/v1";
    assertThat(allowed(rules, "openai-compatible", "gpt-4o", own)).isTrue();
    assertThat(allowed(rules, "openai-compatible", "gpt-4o-mini", own)).isFalse();
    assertThat(allowed(rules, "cline", "anthropic/claude-sonnet-4.5", "")).isTrue();
    assertThat(allowed(rules, "groq", "gpt-4o", "")).isFalse();
    assertThat(notes(policies)).contains("openAiBaseUrl, which a policy", "openAiHeaders");
  }

  @Test
  void guardrailsOfAListBecomeAPolicyEach() throws Exception {
    String list =
        """
        {"data": [
          {"id": "g1", "name": "No providers abroad", "allowed_models": null, "ignored_models": null,
           "allowed_providers": null, "ignored_providers": ["deepinfra"], "enforce_zdr": true},
          {"id": "g2", "name": "Nothing left", "allowed_models": ["openai/gpt-4o"],
           "ignored_models": ["openai/gpt-4o"], "enforce_zdr": false,
           "enforce_zdr_anthropic": true, "enforce_zdr_google": false}], "total_count": 2}
        """;
    List<ImportedPolicy> policies = read("openrouter", list);
    assertThat(policies).hasSize(2);
    Plumbline first = rules(policies.subList(0, 1));
    String kept = "options: { zeroDataRetention: true, providerRouting: { ignore: [deepinfra] } }";
    assertThat(allowed(first, "openrouter", "openai/gpt-4o", kept)).isTrue();
    assertThat(allowed(first, "openrouter", "openai/gpt-4o", "")).isFalse();
    assertThat(allowed(first, "groq", "llama-3.3-70b-versatile", kept)).isFalse();
    Plumbline second = rules(policies.subList(1, 2));
    assertThat(allowed(second, "openrouter", "openai/gpt-4o", "")).isFalse();
    assertThat(notes(policies)).contains("enforce_zdr_anthropic, which is about one group");
  }

  @Test
  void litellmsAnswerAboutOneTeamIsReadAsWell() throws Exception {
    String team =
        """
        {"team_id": "t4", "team_info": {"team_id": "t4", "team_alias": "students",
          "models": ["no-default-models"], "tpm_limit": 1000, "organization_id": null}, "keys": []}
        """;
    List<ImportedPolicy> policies = read("litellm", team);
    Plumbline rules = rules(policies);
    String students = "baseUrl: https://llm.acme.example, context: { groups: [students] }";
    String others = "baseUrl: https://llm.acme.example, context: { groups: [staff] }";
    assertThat(allowed(rules, "litellm", "fast", students)).isFalse();
    assertThat(allowed(rules, "litellm", "fast", others)).isTrue();
    assertThat(notes(policies)).contains("no-default-models", "tpm_limit");
  }

  @Test
  void litellmsTeamsMayHaveEverythingOrNamesThatTheListLacks() throws Exception {
    String teams =
        """
        {"teams": [
          {"team_id": "t5", "team_alias": "all", "models": ["all-proxy-models"]},
          {"team_id": "t6", "team_alias": "some", "models": ["gemini/*"]}]}
        """;
    Plumbline rules = rules(read("litellm", teams));
    String url = "baseUrl: https://llm.acme.example, context: { groups: [%s] }";
    assertThat(allowed(rules, "litellm", "anything", url.formatted("all"))).isTrue();
    assertThat(allowed(rules, "litellm", "gemini/gemini-2.5-pro", url.formatted("some"))).isTrue();
    assertThat(allowed(rules, "litellm", "fast", url.formatted("some"))).isFalse();
  }

  @Test
  void whatIsNothingOfTheProductIsSaidToBeSo() {
    assertThatThrownBy(() -> read("openrouter", "{\"provider\": \"groq\"}"))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("this is no policy of `openrouter`");
  }

  static List<ImportedPolicy> read(String product, String text) throws SetupException {
    return PolicyImport.read(product, Map.of("acme.json", text));
  }

  /** The rules with the policies, which lint has nothing to say of and formatting leaves alone. */
  static Plumbline rules(List<ImportedPolicy> policies) throws RuleFilesException, EditException {
    Plumbline.Builder builder = Plumbline.builder().builtIn();
    policies.forEach(policy -> builder.text(policy.name() + ".yaml", policy.yaml()));
    assertThat(builder.lint(DAY)).isEmpty();
    for (ImportedPolicy policy : policies) {
      assertThat(RuleLayout.format(policy.yaml())).isEqualTo(policy.yaml());
    }
    return builder.build(CLOCK);
  }

  static boolean allowed(Plumbline rules, String provider, String model, String more)
      throws SetupException {
    String text =
        "{ provider: %s, apiKeyEnv: KEY, model: \"%s\", %s }".formatted(provider, model, more);
    return rules.validate(Setup.read("setup.yaml", text).get(0)).diagnostics().stream()
        .noneMatch(found -> found.code().startsWith("policy/"));
  }

  static String notes(List<ImportedPolicy> policies) {
    return policies.stream()
        .flatMap(policy -> policy.notes().stream())
        .collect(Collectors.joining("\n"));
  }
}
