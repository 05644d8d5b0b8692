package dev.plumbline.oracle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model with what is known of it by heart.
 *
 * @param provider who serves it
 * @param id as setups name it
 * @param allowedAs the names under which an allow list may mean it
 * @param deniedAs the further names under which a deny list means it
 * @param family its family
 * @param region the region in its resource name; null where it has none
 */
record KnownModel(
    String provider,
    String id,
    List<String> allowedAs,
    List<String> deniedAs,
    String family,
    @Nullable String region) {
  private static final String HAIKU = "anthropic.claude-haiku-4-5-20251001-v1:0";
  private static final String SONNET = "anthropic.claude-sonnet-4-5-20250929-v1:0";
  private static final String ARN = "arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.";

  static final List<KnownModel> ALL =
      List.of(
          plain("openrouter", "anthropic/claude-sonnet-4.5", "claude"),
          plain("openrouter", "google/gemini-2.5-pro", "gemini"),
          plain("openrouter", "openai/gpt-4o", "gpt"),
          new KnownModel(
              "openrouter",
              "openai/gpt-4o:nitro",
              List.of("openai/gpt-4o:nitro", "openai/gpt-4o"),
              List.of(),
              "gpt",
              null),
          new KnownModel(
              "openrouter",
              "google/gemma-4-31b-it:free",
              List.of("google/gemma-4-31b-it:free"),
              List.of("google/gemma-4-31b-it"),
              "gemma",
              null),
          new KnownModel(
              "openrouter",
              "~openai/gpt-mini-latest",
              List.of("~openai/gpt-mini-latest"),
              List.of("openai/gpt-mini-latest"),
              "gpt",
              null),
          plain("bedrock", SONNET, "claude"),
          plain("bedrock", "amazon.nova-pro-v1:0", "nova"),
          new KnownModel(
              "bedrock", "us." + HAIKU, List.of("us." + HAIKU), List.of(HAIKU), "claude", null),
          new KnownModel(
              "bedrock",
              ARN + SONNET,
              List.of(ARN + SONNET),
              List.of("us." + SONNET, SONNET),
              "claude",
              "us-east-1"));

  private static KnownModel plain(String provider, String id, String family) {
    return new KnownModel(provider, id, List.of(id), List.of(), family, null);
  }
}
