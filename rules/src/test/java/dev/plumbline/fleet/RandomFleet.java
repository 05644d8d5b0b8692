package dev.plumbline.fleet;

import dev.plumbline.Plumbline;
import dev.plumbline.RuleFilesException;
import dev.plumbline.Setup;
import dev.plumbline.SetupException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Stored setups and policies that are drawn at random, the same for the same seed. */
public final class RandomFleet {
  private static final String SETUP =
      "{ provider: %s, apiKeyEnv: KEY, region: %s, options: { promptCaching: %s, maxTokens: %d }, context: { organization: %s, account: a%d@x.example, groups: [%s] } }";
  private static final List<String> ORGANIZATIONS = List.of("acme", "globex", "initech");
  private static final List<String> REGIONS =
      List.of("us-east-1", "eu-west-1", "eu-central-1", "ap-northeast-2");
  private static final List<String> MODELS =
      List.of(
          "openrouter, model: anthropic/claude-sonnet-4.5",
          "openrouter, model: google/gemini-2.5-pro",
          "openrouter, model: openai/gpt-4o",
          "openrouter, model: openai/gpt-4o-mini",
          "openrouter, model: x-ai/grok-4",
          "bedrock, model: anthropic.claude-sonnet-4-5-20250929-v1:0",
          "bedrock, model: amazon.nova-pro-v1:0",
          "opnrouter, model: openai/gpt-4o");
  private static final List<String> LISTS =
      List.of(
          "models: { allow: ['anthropic/*', 'openai/*', 'amazon.*', 'anthropic.*'] }",
          "models: { deny: ['*gemini*', 'x-ai/*'] }",
          "models: { deny: [family:claude] }",
          "regions: { allow: ['eu-*'] }",
          "regions: { allow: ['eu-*', us-east-1] }",
          "regions: { deny: [ap-northeast-2] }",
          "providers: { allow: [openrouter] }",
          "providers: { deny: [bedrock] }",
          "require: { options: { promptCaching: true } }",
          "limits: { maxTokens: { max: 4096 } }",
          "severity: { openrouter/gemini-caching-off: error }",
          "severity: { policy/region-denied: warning }");

  private final Random random;

  /** Draws by this seed. */
  public RandomFleet(long seed) {
    this.random = new Random(seed);
  }

  /** So many setups. */
  public List<Setup> setups(int count) {
    List<Setup> setups = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      setups.add(read("fleet.ndjson:" + (i + 1), setup()));
    }
    return setups;
  }

  /** Every setup that could be drawn, but for the account, which no policy names. */
  public static List<Setup> everySetup() {
    List<Setup> setups = new ArrayList<>();
    for (String model : MODELS) {
      for (String region : REGIONS) {
        for (String organization : ORGANIZATIONS) {
          for (int bits = 0; bits < 8; bits++) {
            setups.add(
                read(
                    "fleet.ndjson:" + setups.size(),
                    SETUP.formatted(
                        model,
                        region,
                        (bits & 1) == 0,
                        (bits & 2) == 0 ? 1024 : 8192,
                        organization,
                        1,
                        (bits & 4) == 0 ? "research" : "staff")));
          }
        }
      }
    }
    return setups;
  }

  private String setup() {
    return SETUP.formatted(
        of(MODELS),
        of(REGIONS),
        random.nextBoolean(),
        random.nextBoolean() ? 1024 : 8192,
        of(ORGANIZATIONS),
        random.nextInt(20),
        random.nextBoolean() ? "research" : "staff");
  }

  /** A policy for some of them. */
  public String policy(String name) {
    String scope =
        switch (random.nextInt(4)) {
          case 0 -> "";
          case 1 -> "applies: { groups: [research] }\n";
          default -> "applies: { organizations: [" + of(ORGANIZATIONS) + "] }\n";
        };
    String mode = random.nextInt(4) == 0 ? "mode: warn\n" : "";
    return "kind: policy\nname: " + name + "\n" + scope + mode + of(LISTS) + "\n";
  }

  private String of(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  static Setup read(String name, String text) {
    try {
      return Setup.read(name, text).get(0);
    } catch (SetupException unreadable) {
      throw new IllegalArgumentException(unreadable.problems().toString(), unreadable);
    }
  }

  /** The rules of the product with policies. */
  public static Plumbline rules(List<String> policies) {
    Plumbline.Builder builder = Plumbline.builder().builtIn();
    for (int i = 0; i < policies.size(); i++) {
      builder.text("policies/" + i + ".yaml", policies.get(i));
    }
    try {
      return builder.build(Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC));
    } catch (RuleFilesException broken) {
      throw new IllegalArgumentException(broken.problems().toString(), broken);
    }
  }
}
