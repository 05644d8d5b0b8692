package dev.plumbline.oracle;

import dev.plumbline.Layer;
import dev.plumbline.oracle.SaidPolicy.Listed;
import dev.plumbline.oracle.SaidPolicy.Waived;
import dev.plumbline.oracle.SaidPolicy.Want;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Policies and setups by chance, the same for the same seed. */
final class Chance {
  static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  private static final List<String> CODES =
      List.of(
          "policy/model-denied",
          "policy/region-denied",
          "policy/provider-denied",
          "policy/option-limit",
          "policy/option-required",
          "policy/routing-denied");
  private static final Map<String, List<String>> ENTRIES =
      new TreeMap<>(
          Map.of(
              "providers", List.of("openrouter", "bedrock", "Open*", "*rock", "*", "groq"),
              "models",
                  List.of(
                      "anthropic/*",
                      "openai/*",
                      "*:free",
                      "*",
                      "anthropic.*",
                      "us.*",
                      "family:claude",
                      "family:gpt",
                      "OpenAI/GPT-4o",
                      "*gemini*",
                      "arn:*",
                      "google/gemma-4-31b-it",
                      "amazon.nova-???-v1:0",
                      "~*"),
              "regions", List.of("us-east-1", "EU-*", "eu-west-1", "*", "us-*"),
              "endpoints",
                  List.of("openrouter.ai", "*.amazonaws.com", "llm.acme.example", "*", "*.example"),
              "routing", List.of("azure", "deepinfra", "google-vertex", "*", "a*")));
  private static final Map<String, List<String>> MEANT =
      new TreeMap<>(
          Map.of(
              "organizations", List.of("acme", "ACME", "other", "ac*"),
              "accounts", List.of("kim@acme.example", "*@acme.example", "k?m@*"),
              "groups", List.of("red", "green", "G*"),
              "countries", List.of("KR", "jp"),
              "regions", List.of("eu-west-1", "us-*", "EU-*"),
              "plans", List.of("free", "Pro"),
              "hosts", List.of("roo-code", "cline", "roo*")));
  private static final Map<String, List<String>> SAID =
      new TreeMap<>(
          Map.of(
              "organizations", List.of("acme", "Other"),
              "accounts", List.of("Kim@acme.example", "lee@other.example"),
              "groups", List.of("red", "Green", "blue"),
              "countries", List.of("kr", "JP"),
              "plans", List.of("free", "pro"),
              "hosts", List.of("roo-code", "cline")));
  private static final List<Want> WANTS =
      List.of(
          new Want("require.options.promptCaching", "true"),
          new Want("require.options.promptCaching", "false"),
          new Want("require.options.promptCaching", "{ not: true }"),
          new Want("require.options.maxTokens", "4096"),
          new Want("require.baseUrl", SetupReading.GATEWAY),
          new Want("require.baseUrl", SetupReading.OPENROUTER),
          new Want("require.credential", "[organization]"),
          new Want("require.credential", "[cloud, personal]"),
          new Want("limits.maxTokens", "{ max: 1000 }"),
          new Want("limits.maxTokens", "{ min: 2000, max: 8192 }"),
          new Want("limits.maxTokens", "{ min: 4097 }"));
  private static final List<String> MARKS =
      List.of(
          "models",
          "models.allow",
          "regions.allow",
          "providers",
          "limits.maxTokens",
          "limits",
          "require.options.promptCaching",
          "require",
          "routing.deny",
          "policy/model-denied",
          "policy/option-limit");

  private final Random random;

  Chance(long seed) {
    random = new Random(seed);
  }

  Random random() {
    return random;
  }

  private boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }

  private <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private <T> List<T> some(List<T> choices, int most) {
    Set<T> some = new LinkedHashSet<>();
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      some.add(of(choices));
    }
    return List.copyOf(some);
  }

  List<SaidPolicy> policies(String prefix, int most) {
    List<SaidPolicy> policies = new ArrayList<>();
    int count = 1 + random.nextInt(most);
    for (int i = 0; i < count; i++) {
      policies.add(policy(prefix + i, of(List.of(Layer.values()))));
    }
    return policies;
  }

  private SaidPolicy policy(String name, Layer layer) {
    Map<String, String> severities = new TreeMap<>();
    while (oneIn(4)) {
      severities.put(of(CODES), of(List.of("error", "warning", "info", "off")));
    }
    return new SaidPolicy(
        name,
        layer,
        oneIn(4) ? of(List.of("warn", "audit")) : "enforce",
        scope(2),
        oneIn(6) ? DAY.plusDays(random.nextInt(3) - 1) : null,
        oneIn(6) ? DAY.plusDays(random.nextInt(3) - 1) : null,
        lists(),
        wants(),
        severities,
        some(MARKS, 2),
        waivers());
  }

  /** A policy of the organization for everybody that denies something. */
  SaidPolicy denial(String name) {
    String topic = of(List.copyOf(ENTRIES.keySet()));
    return new SaidPolicy(
        name,
        Layer.ORGANIZATION,
        "enforce",
        Map.of(),
        null,
        null,
        List.of(new Listed(topic, false, some(ENTRIES.getOrDefault(topic, List.of()), 3))),
        List.of(),
        Map.of(),
        List.of(),
        List.of());
  }

  private Map<String, List<String>> scope(int rarely) {
    Map<String, List<String>> scope = new TreeMap<>();
    while (oneIn(rarely)) {
      String dimension = of(List.copyOf(MEANT.keySet()));
      List<String> values = MEANT.getOrDefault(dimension, List.of());
      scope.put(dimension, List.of(of(values), of(values)));
    }
    return scope;
  }

  private List<Listed> lists() {
    List<Listed> lists = new ArrayList<>();
    ENTRIES.forEach(
        (topic, entries) -> {
          if (oneIn(4)) {
            lists.add(new Listed(topic, true, some(entries, 6)));
          }
          if (oneIn(5)) {
            lists.add(new Listed(topic, false, some(entries, 2)));
          }
        });
    return lists;
  }

  private List<Want> wants() {
    List<Want> wants = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    while (oneIn(2)) {
      Want want = of(WANTS);
      if (keys.add(want.key())) {
        wants.add(want);
      }
    }
    return wants;
  }

  private List<Waived> waivers() {
    List<Waived> waivers = new ArrayList<>();
    while (oneIn(4)) {
      String until =
          of(
              List.of(
                  DAY.toString(), DAY.minusDays(1).toString(), "2027-01-31", "2026-11-99", "soon"));
      waivers.add(
          new Waived(
              of(CODES),
              oneIn(2) ? of(List.of("/model", "/region", "/options/maxTokens")) : null,
              scope(3),
              until));
    }
    return waivers;
  }

  SaidSetup setup() {
    String provider = random.nextBoolean() ? "openrouter" : "bedrock";
    List<KnownModel> models =
        KnownModel.ALL.stream().filter(model -> model.provider().equals(provider)).toList();
    boolean routed = provider.equals("openrouter");
    return new SaidSetup(
        provider,
        oneIn(8) ? null : of(models),
        oneIn(3) ? of(models) : null,
        oneIn(3) ? null : of(List.of("eu-west-1", "us-east-1", "ap-northeast-2")),
        address(routed),
        routed ? of(List.of("organization", "personal")) : of(List.of("organization", "none")),
        oneIn(3) ? null : random.nextBoolean(),
        oneIn(3) ? null : of(List.of(999, 1000, 1001, 2000, 4096, 8193)),
        routed ? routing() : Map.of(),
        who());
  }

  private @Nullable String address(boolean routed) {
    if (oneIn(2)) {
      return null;
    }
    return oneIn(2)
        ? SetupReading.GATEWAY
        : routed
            ? SetupReading.OPENROUTER
            : "https://bedrock-runtime.%s.amazonaws.com"
                .formatted(of(List.of("eu-west-1", "us-east-1")));
  }

  private Map<String, List<String>> routing() {
    Map<String, List<String>> routing = new TreeMap<>();
    for (String key : List.of("only", "ignore", "order")) {
      List<String> upstreams = some(List.of("azure", "deepinfra", "google-vertex/europe"), 2);
      if (oneIn(3) && !upstreams.isEmpty()) {
        routing.put(key, upstreams);
      }
    }
    return routing;
  }

  private Map<String, List<String>> who() {
    Map<String, List<String>> who = new TreeMap<>();
    SAID.forEach(
        (dimension, values) -> {
          if (!oneIn(4)) {
            who.put(dimension, dimension.equals("groups") ? some(values, 3) : List.of(of(values)));
          }
        });
    return who;
  }
}
