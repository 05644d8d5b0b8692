package dev.plumbline.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.plumbline.Diagnostic;
import dev.plumbline.Plumbline;
import dev.plumbline.RuleFilesException;
import dev.plumbline.Setup;
import dev.plumbline.SetupException;
import dev.plumbline.Severity;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of the shapes that the hosts document, right ones and ones with the usual mistakes. */
class HostFilesTest {
  private static final Plumbline PLUMBLINE = plumbline();

  static Stream<Arguments> rightFiles() {
    return Stream.of(
        // https://docs.litellm.ai/docs/proxy/configs: credentials of their own, all models of a
        // provider, defaults that are merged in
        arguments(
            "config.yaml",
            "litellm",
            """
            defaults: &defaults { api_key: os.environ/OPENAI_API_KEY, timeout: 30 }
            model_list:
            - model_name: a
              litellm_params: { <<: *defaults, model: openai/gpt-4o }
            - model_name: b
              litellm_params: { model: azure/gpt-4o, litellm_credential_name: eu }
            - model_name: "anthropic/*"
              litellm_params: { model: "anthropic/*", api_key: os.environ/ANTHROPIC_API_KEY }
            - model_name: "*"
              litellm_params: { model: "*" }
            - model_name: c
              litellm_params:
                model: claude-like
                custom_llm_provider: openai
                api_base: http://127.0.0.1:8000/v1
                api_key: none
            - model_name: d
              litellm_params: { model: sagemaker/jumpstart-dft-llama }
            - model_name: e
              litellm_params: { model: xinference/bge-base-en, api_base: "http://127.0.0.1:9997/v1" }
            credential_list:
            - credential_name: eu
              credential_values: { api_key: os.environ/AZURE_KEY, api_base: os.environ/AZURE_BASE, api_version: "2024-10-21" }
              credential_info: {}
            """),
        // https://opencode.ai/docs/providers: another address for a provider that is known
        arguments(
            "opencode.json",
            "opencode",
            """
            \uFEFF{ "$schema": "https://opencode.ai/config.json",
              "provider": { "anthropic": { "options": { "baseURL": "https://api.anthropic.com/v1" } } } }
            """),
        arguments(
            "opencode.json",
            "opencode",
            """
            { "$schema": "https://opencode.ai/config.json", "model": "cerebras/qwen-3-coder",
              "provider": { "amazon-bedrock": { "options": { "region": "us-east-1", "profile": "work" } } } }
            """),
        // https://github.com/Kilo-Org/kilocode, since version 7
        arguments(
            "kilo.jsonc",
            "opencode",
            """
            { "$schema": "https://app.kilo.ai/config.json", "model": "lmstudio/mine",
              "provider": { "lmstudio": { "models": { "mine": { "name": "Mine" } } } } }
            """),
        // https://zed.dev/docs/ai/use-a-gateway
        arguments(
            "settings.json",
            "zed",
            """
            { "language_models": {
                "vercel_ai_gateway": { "api_url": "https://ai-gateway.vercel.sh/v1" },
                "bedrock": { "authentication_method": "named_profile", "region": "eu-west-1", "profile": "work" } } }
            """),
        // Roo Code's export with providers of which nothing can be checked
        arguments(
            "roo-code-settings.json",
            "roo-code",
            """
            { "providerProfiles": { "apiConfigs": {
                "default": { "apiProvider": "vscode-lm", "vsCodeLmModelSelector": { "vendor": "copilot" }, "id": "a" },
                "relay": { "apiProvider": "human-relay", "id": "b" },
                "poe": { "apiProvider": "poe", "poeApiKey": "synthetic-key-of-poe-0123456789abcdefghijkl", "id": "c" } } } }
            """),
        // Kilo Code's export is told from Roo Code's by providers of its own
        arguments(
            "settings.json",
            "kilocode",
            """
            { "providerProfiles": { "apiConfigs": {
                "quota": { "apiProvider": "virtual-quota-fallback", "profiles": [], "id": "a" },
                "kilo": { "apiProvider": "kilocode", "kilocodeModel": "anthropic/claude-sonnet-4.5", "openRouterZdr": true, "id": "b" } } } }
            """),
        // Cline's newer providers.json, with who signs in
        arguments(
            "providers.json",
            "cline",
            """
            { "version": 1, "providers": { "cline": { "tokenSource": "oauth", "settings": {
                "provider": "cline", "auth": { "accountId": "a" }, "model": "anthropic/claude-sonnet-4.6" } } } }
            """),
        // Two frameworks in one file, and several providers of each
        arguments(
            "application.properties",
            "langchain4j",
            """
            spring.ai.openai.api-key=${OPENAI_API_KEY}
            spring.ai.openai.chat.options.model=gpt-4o
            spring.ai.anthropic.api-key=${ANTHROPIC_API_KEY}
            langchain4j.open-ai.chat-model.api-key=${OPENAI_API_KEY}
            langchain4j.anthropic.chat-model.model-name=claude-sonnet-4-5
            """),
        // Names for models of the programs' own, and numbers as texts
        arguments(
            "settings.json",
            "claude-code",
            """
            { "model": "opus", "env": { "ANTHROPIC_BASE_URL": "https://openrouter.ai/api",
                "ANTHROPIC_AUTH_TOKEN": "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",
                "CLAUDE_CODE_MAX_OUTPUT_TOKENS": "32000" } }
            """),
        // A duration is text
        arguments(
            "application.yml",
            "spring",
            """
            spring.ai:
              bedrock: { aws: { region: us-east-1, timeout: 10m }, converse: { chat: { options: { model: us.anthropic.claude-sonnet-4-5-20250929-v1:0 } } } }
            """),
        // A key of several lines that another program reads
        arguments(
            ".env",
            "env",
            """
            GOOGLE_CREDENTIALS="-----BEGIN PRIVATE KEY-----
            MIIsynthetic:one
            MIIsynthetic:two
            -----END PRIVATE KEY-----"
            OPENAI_API_KEY=${SECRET}
            """));
  }

  @ParameterizedTest
  @MethodSource("rightFiles")
  void aRightFileGetsNeitherErrorNorWarning(String name, String kind, String text)
      throws Exception {
    SettingsFile file = PLUMBLINE.read(name, text, "auto");
    assertThat(file.kind()).isEqualTo(kind);
    assertThat(found(file, Severity.WARNING)).isEmpty();
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        arguments(
            "opencode.json",
            """
            { "$schema": "https://opencode.ai/config.json", "provider": { "acme": {
                "options": { "baseUrl": "https://llm.acme.example/v1" },
                "models": { "m": {}, "n": {} } } } }
            """,
            List.of("setup/misplaced-member 2:29")),
        arguments(
            "settings.json",
            """
            { "language_models": { "openai": { "api_ulr": "https://llm.acme.example/v1" } },
              "agent": { "default_model": { "provider": "openai", "model": "gpt-4o" } } }
            """,
            List.of("setup/misplaced-member 1:47")),
        arguments(
            "application.properties",
            """
            spring.ai.openai.chat.optons.model=gpt-4o
            spring.ai.openai.chat.options.temprature=0.2
            spring.ai.anthropoc.api-key=${ANTHROPIC_API_KEY}
            """,
            List.of("setup/misplaced-member 1:36", "setup/misspelt-option 2:42")),
        arguments(
            "globalState.json",
            """
            { "actModeApiProvider": "openai", "openAiBaseUlr": "https://llm.acme.example/v1",
              "actModeOpenAiModelId": "m" }
            """,
            List.of("setup/misplaced-member 1:52")),
        arguments(
            "config.yaml",
            """
            model_list:
            - model_name: a
              litellm_params: { model: azure/gpt-4o, litellm_credential_name: eu }
            credential_list:
            - credential_name: eu
              credential_values: { api_key: "Bearer 0a1b2c3d4e5f60718293a4b5c6d7e8f9", api_base: "https://x.openai.azure.com" }
            """,
            List.of("key/scheme 6:34")));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeIsFoundAtItsPlace(String name, String text, List<String> expected) throws Exception {
    assertThat(found(PLUMBLINE.read(name, text, "auto"), Severity.WARNING)).containsAll(expected);
  }

  @Test
  void aFileOfNoKnownKindGetsOneSentence() {
    assertThatThrownBy(() -> PLUMBLINE.read("package.json", "{\"name\": \"left-pad\"}", "auto"))
        .isInstanceOfSatisfying(
            SetupException.class,
            unreadable ->
                assertThat(unreadable.problems())
                    .singleElement()
                    .extracting(Object::toString)
                    .asString()
                    .startsWith("package.json:1:2: read as JSON, this is neither a setup nor"));
  }

  /** Code and place of what is at least as severe. */
  private static List<String> found(SettingsFile file, Severity least) {
    List<String> found = new ArrayList<>();
    for (Setup setup : file.setups()) {
      for (Diagnostic one : PLUMBLINE.validate(setup).diagnostics()) {
        if (one.severity().compareTo(least) <= 0) {
          String at = one.position().map(to -> to.line() + ":" + to.column()).orElse("");
          found.add(one.code() + " " + at);
        }
      }
    }
    return found;
  }

  private static Plumbline plumbline() {
    try {
      return Plumbline.builder()
          .builtIn()
          .build(Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC));
    } catch (RuleFilesException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
