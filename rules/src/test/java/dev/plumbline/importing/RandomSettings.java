package dev.plumbline.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** One settings file of a random kind and layout, which can be written with several addresses. */
final class RandomSettings {
  private static final List<String> KINDS =
      List.of(
          "roo-code",
          "continue",
          "litellm",
          "opencode",
          "spring",
          "spring in YAML",
          "env",
          "aider",
          "cline",
          "zed");

  private final long seed;
  private final String kind;
  private final String key;

  RandomSettings(Random random, String key) {
    this.kind = KINDS.get(random.nextInt(KINDS.size()));
    this.seed = random.nextLong();
    this.key = key;
  }

  String kind() {
    return kind.startsWith("spring") ? "spring" : kind;
  }

  String name() {
    return switch (kind) {
      case "roo-code", "opencode", "cline", "zed" -> "settings.json";
      case "spring" -> "application.properties";
      case "spring in YAML" -> "application.yml";
      case "aider" -> ".aider.conf.yml";
      case "env" -> ".env";
      default -> "config.yaml";
    };
  }

  /** The file; but for the address the same text each time. */
  String text(String address) {
    Random random = new Random(seed);
    String eol = random.nextInt(3) == 0 ? "\r\n" : "\n";
    String text =
        switch (kind) {
          case "roo-code" -> roo(random, address);
          case "opencode" -> opencode(random, address);
          case "continue" -> continued(random, address);
          case "litellm" -> litellm(random, address);
          case "spring" -> spring(random, address);
          case "spring in YAML" -> springYaml(random, address);
          case "aider" -> aider(random, address);
          case "cline" -> cline(random, address);
          case "zed" -> zed(random, address);
          default -> env(random, address);
        };
    return text.replace("\n", eol);
  }

  private String roo(Random random, String address) {
    List<String> members =
        shuffled(
            random,
            "\"apiProvider\": \"openai\"",
            "\"openAiBaseUrl\"" + blank(random) + ": \"" + address + "\"",
            "\"openAiApiKey\":\"" + key + "\"",
            "\"openAiModelId\": \"m\"",
            "\"id\": \"x\"");
    String other = "\"o\": { \"apiProvider\": \"groq\", \"groqApiKey\": \"" + key + "\" }";
    String mine =
        "\"mine\": {" + space(random) + join(members, random, false) + space(random) + "}";
    List<String> profiles = shuffled(random, mine, other);
    return "{ \"providerProfiles\": {"
        + "\"apiConfigs\": {"
        + join(profiles, random, false)
        + "}}}";
  }

  private String opencode(Random random, String address) {
    List<String> options =
        shuffled(random, "\"baseURL\": \"" + address + "\"", "\"apiKey\": \"{env:ACME_KEY}\"");
    String block =
        "\"options\": {"
            + join(options, random, true)
            + "}, \"models\": { \"m\": { \"name\": \"M\" } }";
    return "{ // settings\n\"$schema\": \"https://opencode.ai/config.json\",\n\"provider\": { /* ours */ \"acme\": {"
        + block
        + ",}, }\n}\n";
  }

  private String continued(Random random, String address) {
    List<String> lines =
        shuffled(
            random,
            "name: M",
            "provider: openai",
            "apiBase: " + quoted(random, address) + comment(random),
            "apiKey: ${{ secrets.ACME }}",
            "model: m");
    return "name: a\nschema: v1\nmodels:\n  - name: X\n    provider: ollama\n    model: m\n  - "
        + String.join("\n    ", lines)
        + "\n# end\n";
  }

  private String litellm(Random random, String address) {
    List<String> lines =
        shuffled(
            random,
            "model: openai/m",
            "api_base: " + quoted(random, address) + comment(random),
            "api_key: os.environ/ACME");
    return "model_list:\n- model_name: a\n  litellm_params:\n      "
        + String.join("\n      ", lines)
        + "\nlitellm_settings: { drop_params: true }\n";
  }

  private String spring(Random random, String address) {
    String written = random.nextBoolean() ? address : address.replace("/chat", "\\/chat");
    String name = random.nextBoolean() ? "base-url" : "baseUrl";
    String equals = List.of("=", " = ", ": ", " ").get(random.nextInt(4));
    List<String> lines =
        shuffled(
            random,
            "spring.ai.openai.api-key=${ACME}",
            "spring.ai.openai." + name + equals + written,
            "spring.ai.openai.chat.options.model=m",
            "# a comment",
            "server.port=80");
    return String.join("\n", lines);
  }

  private static String springYaml(Random random, String address) {
    List<String> lines =
        shuffled(
            random,
            "api-key: ${ACME}",
            "base-url: " + quoted(random, address) + comment(random),
            "chat:\n        options: { model: m, max-tokens: 512 }");
    return "server: { port: 80 }\nspring:\n  ai:\n    openai:\n      "
        + String.join("\n      ", lines)
        + "\n    ollama: { chat: { options: { model: llama3.2 } } } # local\n";
  }

  private String aider(Random random, String address) {
    List<String> lines =
        shuffled(
            random,
            "model: openai/m",
            "openai-api-base: " + quoted(random, address) + comment(random),
            "openai-api-key: " + key,
            "api-key:\n- groq=" + key,
            "auto-commits: false");
    return "# aider\n" + String.join("\n", lines) + "\n";
  }

  private String cline(Random random, String address) {
    List<String> members =
        shuffled(
            random,
            "\"planModeApiProvider\": \"groq\"",
            "\"planModeGroqModelId\": \"llama-3.3-70b-versatile\"",
            "\"actModeApiProvider\":\"openai\"",
            "\"actModeOpenAiModelId\": \"m\"",
            "\"openAiBaseUrl\"" + blank(random) + ": \"" + address + "\"",
            "\"openAiApiKey\": \"" + key + "\"",
            "\"taskHistory\": [ ]");
    return "{" + space(random) + join(members, random, false) + space(random) + "}";
  }

  private static String zed(Random random, String address) {
    List<String> members =
        shuffled(
            random,
            "\"api_url\": \"" + address + "\"",
            "\"available_models\": [ { \"name\": \"m\", \"max_tokens\": 128000 }, ]");
    return "// Zed\n{ \"theme\": \"One Dark\", \"language_models\": {\n\"openai_compatible\": { \"acme\": {"
        + join(members, random, true)
        + ",},}, } /* end */ }\n";
  }

  private String env(Random random, String address) {
    List<String> lines =
        shuffled(
            random,
            "OPENAI_API_KEY=" + key,
            (random.nextBoolean() ? "export " : "")
                + "OPENAI_BASE_URL="
                + quoted(random, address)
                + comment(random),
            "# a comment",
            "OTHER='x'");
    return String.join("\n", lines) + (random.nextBoolean() ? "\n" : "");
  }

  private static List<String> shuffled(Random random, String... members) {
    List<String> shuffled = new ArrayList<>(List.of(members));
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static String join(List<String> members, Random random, boolean comments) {
    return members.stream()
        .map(member -> space(random) + member + (comments ? " /* c */" : blank(random)))
        .collect(Collectors.joining(","));
  }

  private static String quoted(Random random, String text) {
    return switch (random.nextInt(3)) {
      case 0 -> text;
      case 1 -> "'" + text + "'";
      default -> '"' + text + '"';
    };
  }

  private static String comment(Random random) {
    return random.nextBoolean() ? "   # ours" : "";
  }

  private static String blank(Random random) {
    return random.nextBoolean() ? "" : " ";
  }

  private static String space(Random random) {
    return List.of("", " ", "\n  ", "\n\n\t").get(random.nextInt(4));
  }
}
