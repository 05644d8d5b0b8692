package dev.plumbline.oracle;

import dev.plumbline.Layer;
import dev.plumbline.oracle.Written.Listing;
import dev.plumbline.oracle.Written.Waived;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Policies and setups by chance, the same for the same seed. */
final class RandomPolicies {
  static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  static final List<String> CODES =
      List.of(
          "policy/model-denied",
          "policy/provider-denied",
          "policy/region-denied",
          "policy/endpoint-denied",
          "policy/routing-denied",
          "policy/option-required",
          "policy/option-limit",
          "policy/base-url-required",
          "policy/credential-refused",
          "openrouter/gemini-caching-off",
          "provider/misspelt");
  private static final List<String> FIELDS =
      List.of("/model", "/provider", "/region", "/baseUrl", "/options/maxTokens", "/apiKeyEnv");
  private static final List<String> ADDRESSES =
      List.of("https://llm.acme.example/v1", "https://openrouter.ai/api/v1");
  private static final List<String> UPSTREAMS = List.of("azure", "deepinfra", "google-vertex");
  private static final Map<String, List<String>> ENTRIES =
      Map.of(
          "providers", quoted("openrouter", "open*", "bedrock", "aws", "*", "anthropic", "ope?ai"),
          "models",
              quoted(
                  "*",
                  "google/*",
                  "openai/*",
                  "*:free",
                  "*claude*",
                  "amazon.*",
                  "*.anthropic.*",
                  "anthropic.*",
                  "gpt-4o",
                  "OpenAI/GPT-4o",
                  "*:nitro",
                  "meta-llama/*-instruct"),
          "regions", quoted("eu-*", "us-east-1", "ap-northeast-2", "*-1", "EU-West-1"),
          "endpoints",
              quoted(
                  "*.acme.example",
                  "https://llm.acme.example/v1",
                  "https://openrouter.ai/api",
                  "api.openai.com",
                  "https://*",
                  "llm.acme.example:8443",
                  "*.amazonaws.com",
                  "https://*.acme.example/other"),
          "routing", quoted("azure", "deep*", "google-vertex", "google-vertex/europe"));
  private static final Map<String, List<String>> PEOPLE =
      Map.of(
          "accounts", List.of("kim@acme.example", "lee@other.example", "*@acme.example"),
          "groups", List.of("red", "green", "g*"),
          "countries", List.of("KR", "jp"),
          "regions", List.of("eu-west-1", "eu-*"),
          "plans", List.of("free", "pro"),
          "hosts", List.of("roo-code", "cline"));
  private static final List<Want.Option> OPTIONS =
      List.of(
          new Want.Option("promptCaching", "true", true, Boolean.TRUE::equals),
          new Want.Option("promptCaching", "false", false, Boolean.FALSE::equals),
          new Want.Option("promptCaching", "{ not: true }", null, one -> !Boolean.TRUE.equals(one)),
          new Want.Option("maxTokens", "4096", 4096, Integer.valueOf(4096)::equals),
          new Want.Option(
              "maxTokens", "{ atMost: 8192 }", null, one -> one instanceof Integer n && n <= 8192),
          new Want.Option("zeroDataRetention", "true", true, Boolean.TRUE::equals));

  private final Random random;

  RandomPolicies(long seed) {
    random = new Random(seed);
  }

  private static List<String> quoted(String... texts) {
    return List.of(texts).stream().map(text -> '"' + text + '"').toList();
  }

  /** Policies for so many organizations, and a few for everybody. */
  List<Written> policies(int organizations, int count) {
    List<Written> policies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      policies.add(
          policy(
              "p" + i,
              oneOf(List.of(Layer.ORGANIZATION, Layer.TEAM, Layer.PERSONAL)),
              organizations));
    }
    return policies;
  }

  Written policy(String name, Layer layer, int organizations) {
    return new Written(
        name,
        layer,
        chance(4) ? oneOf(List.of("warn", "audit")) : "enforce",
        applies(organizations),
        day(),
        day(),
        lists(),
        wants(),
        severities(),
        overridable(),
        waivers());
  }

  private Map<String, List<String>> applies(int organizations) {
    Map<String, List<String>> applies = people(6);
    if (!chance(25)) {
      String one = "org-" + random.nextInt(organizations);
      applies.put("organizations", chance(4) ? List.of(one, "org-?0") : List.of(one));
    }
    return applies;
  }

  private Map<String, List<String>> people(int rarity) {
    Map<String, List<String>> people = new TreeMap<>();
    new TreeMap<>(PEOPLE)
        .forEach(
            (dimension, values) -> {
              if (chance(rarity)) {
                people.put(dimension, some(values));
              }
            });
    return people;
  }

  List<Listing> lists() {
    List<Listing> lists = new ArrayList<>();
    for (String topic : new TreeMap<>(ENTRIES).keySet()) {
      if (chance(topic.equals("models") ? 2 : 6)) {
        lists.add(new Listing(topic, true, entries(topic)));
      }
      if (chance(6)) {
        lists.add(denying(topic));
      }
    }
    return lists;
  }

  Listing denying(String topic) {
    return new Listing(topic, false, entries(topic));
  }

  private List<String> entries(String topic) {
    List<String> all = new ArrayList<>(ENTRIES.getOrDefault(topic, List.of()));
    if (topic.equals("models")) {
      all.addAll(KnownModel.DESCRIBED.keySet().stream().sorted().toList());
    }
    return chance(12) ? List.of() : some(all);
  }

  private List<Want> wants() {
    Map<String, Want> wants = new TreeMap<>();
    if (chance(5)) {
      Want.Option option = oneOf(OPTIONS);
      wants.put(option.key(), option);
    }
    if (chance(8)) {
      wants.put("require.baseUrl", new Want.Address(oneOf(ADDRESSES)));
    }
    if (chance(8)) {
      List<String> kinds = List.of("organization", "personal", "none", "cloud", "account");
      wants.put("require.credential", new Want.Credential(some(kinds)));
    }
    if (chance(6)) {
      wants.put("limits.least", new Want.Limit("maxTokens", true, oneOf(List.of(256L, 2048L))));
    }
    if (chance(6)) {
      wants.put("limits.most", new Want.Limit("maxTokens", false, oneOf(List.of(4096L, 8192L))));
    }
    return List.copyOf(wants.values());
  }

  private Map<String, String> severities() {
    Map<String, String> severities = new TreeMap<>();
    while (chance(6)) {
      severities.put(oneOf(CODES), oneOf(List.of("error", "warning", "info", "hint", "off")));
    }
    return severities;
  }

  private List<String> overridable() {
    List<String> keys = new ArrayList<>();
    while (chance(3)) {
      keys.add(
          oneOf(
              List.of(
                  "models",
                  "models.allow",
                  "models.deny",
                  "regions",
                  "providers.allow",
                  "require.options",
                  "require.baseUrl",
                  "limits.maxTokens",
                  "require",
                  oneOf(CODES))));
    }
    return keys.stream().distinct().toList();
  }

  private List<Waived> waivers() {
    List<Waived> waivers = new ArrayList<>();
    while (chance(5)) {
      String until = chance(4) ? "soon" : DAY.plusDays(random.nextInt(3) - 1L).toString();
      String field = chance(3) ? oneOf(FIELDS) : null;
      waivers.add(new Waived(oneOf(CODES), field, people(10), until));
    }
    return waivers;
  }

  private @Nullable LocalDate day() {
    return chance(8) ? DAY.plusDays(random.nextInt(3) - 1L) : null;
  }

  Asked asked(int organizations) {
    Map<String, List<String>> context = new HashMap<>();
    context.put(
        "organizations", List.of((chance(4) ? "ORG-" : "org-") + random.nextInt(organizations)));
    put("accounts", List.of("kim@acme.example", "Lee@other.example", "ann@acme.example"), context);
    put("countries", List.of("KR", "JP", "US"), context);
    put("plans", List.of("free", "pro"), context);
    put("hosts", List.of("Roo-Code", "cline"), context);
    context.put("groups", some(List.of("red", "green", "blue")));
    Map<String, String> members = new TreeMap<>();
    if (!chance(3)) {
      members.put("region", oneOf(List.of("eu-west-1", "us-east-1", "ap-northeast-2", "")));
    }
    if (chance(3)) {
      members.put("baseUrl", oneOf(Places.ADDRESSES));
    }
    switch (random.nextInt(4)) {
      case 0 -> {}
      case 1 -> members.put("apiKey", "sk-or-v1-" + "0123456789abcdef".repeat(4));
      default -> members.put("apiKeyEnv", "LLM_KEY");
    }
    return new Asked(
        oneOf(KnownModel.ALL),
        chance(15),
        members,
        options(),
        context,
        DAY.plusDays(random.nextInt(3) - 1L),
        chance(10));
  }

  private Map<String, Object> options() {
    Map<String, Object> options = new TreeMap<>();
    if (chance(2)) {
      options.put("promptCaching", random.nextBoolean());
    }
    if (chance(2)) {
      options.put("maxTokens", oneOf(List.of(100, 1024, 4096, 8192, 9000)));
    }
    if (chance(4)) {
      options.put("zeroDataRetention", random.nextBoolean());
    }
    if (chance(6)) {
      options.put("issuedTo", oneOf(List.of("personal", "organization")));
    }
    if (chance(3)) {
      Map<String, Object> routing = new TreeMap<>();
      for (String list : List.of("only", "order", "ignore")) {
        if (chance(3)) {
          routing.put(list, some(chance(4) ? List.of("google-vertex/europe", "azure") : UPSTREAMS));
        }
      }
      if (chance(3)) {
        routing.put("allow_fallbacks", false);
      }
      options.put("providerRouting", routing);
    }
    return options;
  }

  private void put(String dimension, List<String> values, Map<String, List<String>> to) {
    if (!chance(4)) {
      to.put(dimension, List.of(oneOf(values)));
    }
  }

  private boolean chance(int rarity) {
    return random.nextInt(rarity) == 0;
  }

  /** At least one of them. */
  private <T> List<T> some(List<T> all) {
    List<T> some = new ArrayList<>();
    for (T one : all) {
      if (chance(3)) {
        some.add(one);
      }
    }
    return some.isEmpty() ? List.of(oneOf(all)) : some;
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
