package dev.plumbline.internal.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.internal.provider.Facts;
import dev.plumbline.internal.provider.FactsBuilder;
import dev.plumbline.internal.provider.FactsReader;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Parsed;
import dev.plumbline.internal.yaml.Problems;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.YamlReader;

/** Facts enough to read keys by: strong shapes, weak ones, none, and what is left in key fields. */
final class SomeProviders {
  private static final String FACTS =
      """
      kind: placeholders
      words: [changeme, your-api-key, your_api_key_here, "sk-...", sk-or-v1-your-key]
      shapes: ['^<.*>$', '^(sk|gsk)[-_]x{4,}$', '^your[-_ ].*key.*$', '^x{3,}$']
      dummies: [ollama, not-needed, EMPTY, lm-studio, "1234"]
      ---
      %1$s
      id: openrouter
      name: OpenRouter
      type: router
      env: [OPENROUTER_API_KEY]
      keys:
        - { line: inference, shape: '^sk-or-v1-[0-9a-f]{64}$', prefix: sk-or-v1-, example: %2$s, distinctive: true, confidence: observed }
      ---
      %1$s
      id: anthropic
      name: Anthropic
      type: vendor
      env: [ANTHROPIC_API_KEY]
      keys:
        - { line: inference, shape: '^sk-ant-api[0-9]{2,4}-[A-Za-z0-9_-]{93}AA$', prefix: sk-ant-api, example: %3$s, distinctive: true, confidence: observed }
        - { line: admin, shape: '^sk-ant-admin[0-9]{2}-[A-Za-z0-9_-]{93}AA$', prefix: sk-ant-admin, example: %4$s, distinctive: true, usable: false, confidence: observed }
      ---
      %1$s
      id: openai
      name: OpenAI
      type: vendor
      env: [OPENAI_API_KEY]
      keys:
        - { line: project, shape: '^sk-proj-[A-Za-z0-9_-]{40,}$', prefix: sk-proj-, example: sk-proj-0000000000000000000000000000000000000000, distinctive: true, confidence: observed }
        - { line: user, shape: '^sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}$', prefix: sk-, example: sk-00000000000000000000T3BlbkFJ00000000000000000000, distinctive: true, confidence: observed }
        - { line: user-old, shape: '^sk-[A-Za-z0-9_-]{40,}$', prefix: sk-, example: sk-000000000000000000000000000000000000000000000000, confidence: convention }
      ---
      %1$s
      id: deepseek
      name: DeepSeek
      type: vendor
      keys:
        - { line: inference, shape: '^sk-[0-9a-f]{32}$', prefix: sk-, example: sk-00000000000000000000000000000000, confidence: observed }
      ---
      %1$s
      id: moonshot
      name: Moonshot
      type: vendor
      keys:
        - { line: inference, shape: '^sk-[A-Za-z0-9_-]{48}$', prefix: sk-, example: sk-000000000000000000000000000000000000000000000000, confidence: observed }
        - { line: coding-plan, shape: '^sk-kimi-[A-Za-z0-9_-]{20,}$', prefix: sk-kimi-, example: sk-kimi-00000000000000000000, distinctive: true, endpoints: [coding], confidence: convention }
      endpoints:
        - { line: coding, url: 'https://api.kimi.example/coding', protocol: openai }
      ---
      %1$s
      id: gemini
      name: Google Gemini
      type: vendor
      env: [GEMINI_API_KEY]
      keys:
        - { line: inference, shape: '^AIza[A-Za-z0-9_-]{35}$', prefix: AIza, example: AIza00000000000000000000000000000000000, distinctive: true, confidence: observed }
        - { line: auth, shape: '^AQ\\.[A-Za-z0-9_-]{20,}$', prefix: AQ., example: AQ.00000000000000000000, distinctive: true, confidence: observed }
      ---
      %1$s
      id: vertex
      name: Vertex AI
      type: cloud
      keys:
        - { line: service-account, shape: '^\\s*\\{[\\s\\S]*"type"\\s*:\\s*"service_account"[\\s\\S]*\\}\\s*$', prefix: '', example: '{"type": "service_account"}', distinctive: true, confidence: observed }
        - { line: express, shape: '^AQ[A-Za-z0-9_-][A-Za-z0-9._-]{30,}$', prefix: AQ, example: AQ0000000000000000000000000000000000000000, distinctive: true, confidence: convention }
      ---
      %1$s
      id: groq
      name: Groq
      type: vendor
      keys:
        - { line: inference, shape: '^gsk_[A-Za-z0-9]{52}$', prefix: gsk_, example: gsk_0000000000000000000000000000000000000000000000000000, distinctive: true, confidence: observed }
      ---
      %1$s
      id: nvidia
      name: NVIDIA
      type: vendor
      keys:
        - { line: inference, shape: '^nvapi-[A-Za-z0-9_-]{60,70}$', prefix: nvapi-, example: nvapi-000000000000000000000000000000000000000000000000000000000000, distinctive: true, confidence: observed }
      ---
      %1$s
      id: bedrock
      name: Amazon Bedrock
      type: cloud
      keys:
        - { line: access-key, shape: '^(AKIA|ABIA|ACCA)[A-Z2-7]{16}$', prefix: AKIA, example: AKIAAAAAAAAAAAAAAAAA, distinctive: true, confidence: observed }
        - { line: temporary, shape: '^ASIA[A-Z2-7]{16}$', prefix: ASIA, example: ASIAAAAAAAAAAAAAAAAA, distinctive: true, confidence: observed }
        - { line: secret-key, shape: '^[A-Za-z0-9/+]{40}$', prefix: '', example: '0000000000000000000000000000000000000000', confidence: convention }
      ---
      %1$s
      id: mistral
      name: Mistral
      type: vendor
      keys:
        - { line: inference, shape: '^[A-Za-z0-9]{32}$', prefix: '', example: '00000000000000000000000000000000', confidence: observed }
      ---
      %1$s
      id: minimax
      name: MiniMax
      type: vendor
      keys:
        - { line: old, shape: '^eyJ[A-Za-z0-9_.-]{20,}$', prefix: eyJ, example: eyJ000000000000000000000000, confidence: convention }
      ---
      %1$s
      id: zai
      name: Z.ai
      type: vendor
      keys:
        - { line: inference, shape: '^[0-9a-f]{32}\\.[A-Za-z0-9]{16}$', prefix: '', example: '00000000000000000000000000000000.0000000000000000', distinctive: true, confidence: observed }
      ---
      %1$s
      id: litellm
      name: LiteLLM
      type: gateway
      keys:
        - { line: virtual, shape: '^sk-[!-~]+$', prefix: sk-, example: sk-1234, confidence: documented }
      ---
      %1$s
      id: nebius
      name: Nebius
      type: vendor
      ---
      %1$s
      id: openai-compatible
      name: OpenAI-compatible
      type: generic
      """
          .formatted(
              "kind: provider\nprotocol: openai\ncredential: { kinds: [key], required: always }",
              "sk-or-v1-" + "0".repeat(64),
              "sk-ant-api03-" + "0".repeat(93) + "AA",
              "sk-ant-admin01-" + "0".repeat(93) + "AA");

  private SomeProviders() {}

  static Facts facts() {
    FactsBuilder builder = new FactsBuilder();
    Parsed parsed = YamlReader.read("providers.yaml", FACTS);
    assertThat(parsed.problems()).isEmpty();
    Problems problems = new Problems();
    for (Node document : parsed.documents()) {
      Mapping mapping = (Mapping) document;
      Scalar kind = (Scalar) mapping.get("kind");
      new FactsReader(builder).read(kind.text(), "providers.yaml", mapping, problems);
    }
    assertThat(problems.sorted()).isEmpty();
    return builder.build();
  }
}
