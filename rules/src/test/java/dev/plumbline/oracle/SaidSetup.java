package dev.plumbline.oracle;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A setup as the oracle sees it.
 *
 * @param provider its provider
 * @param model its model; null where it is left open
 * @param fastModel the small model beside it; null where there is none
 * @param region the region that it states; null where it states none
 * @param baseUrl its address; null where that is the provider's own
 * @param credential organization or personal, or none at all
 * @param caching the option promptCaching; null where it is not set
 * @param maxTokens the option maxTokens; null where it is not set
 * @param routing the upstreams by {@code only}, {@code ignore} or {@code order}
 * @param who what the context says, by dimension
 */
record SaidSetup(
    String provider,
    @Nullable KnownModel model,
    @Nullable KnownModel fastModel,
    @Nullable String region,
    @Nullable String baseUrl,
    String credential,
    @Nullable Boolean caching,
    @Nullable Integer maxTokens,
    Map<String, List<String>> routing,
    Map<String, List<String>> who) {
  private static final String KEY =
      "sk-or-v1-0000000000000000000000000000000000000000000000000000000000000001";

  /** The document, as JSON that is YAML too. */
  String text() {
    StringBuilder text = new StringBuilder("{ provider: ").append(provider);
    add("model", model == null ? null : quoted(model.id()), text);
    add("region", region, text);
    add("baseUrl", baseUrl == null ? null : quoted(baseUrl), text);
    add("apiKeyEnv", credential.equals("organization") ? "KEY" : null, text);
    add("apiKey", credential.equals("personal") ? KEY : null, text);
    StringBuilder options = new StringBuilder();
    add("promptCaching", caching == null ? null : String.valueOf(caching), options);
    add("maxTokens", maxTokens == null ? null : String.valueOf(maxTokens), options);
    add("fastModel", fastModel == null ? null : quoted(fastModel.id()), options);
    add("providerRouting", routing.isEmpty() ? null : braced(routing), options);
    add("options", options.isEmpty() ? null : "{ " + options.substring(2) + " }", text);
    add("context", who.isEmpty() ? null : context(), text);
    return text.append(" }").toString();
  }

  private static void add(String key, @Nullable String value, StringBuilder to) {
    if (value != null) {
      to.append(", ").append(key).append(": ").append(value);
    }
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }

  private static String braced(Map<String, List<String>> lists) {
    StringBuilder text = new StringBuilder();
    lists.forEach((key, values) -> add(key, "[" + String.join(", ", values) + "]", text));
    return "{ " + text.substring(2) + " }";
  }

  private String context() {
    StringBuilder text = new StringBuilder();
    who.forEach(
        (dimension, values) -> {
          if (dimension.equals("groups")) {
            add("groups", "[" + String.join(", ", values) + "]", text);
          } else {
            String member =
                dimension.equals("countries")
                    ? "country"
                    : dimension.substring(0, dimension.length() - 1);
            add(member, quoted(values.get(0)), text);
          }
        });
    return "{ " + text.substring(2) + " }";
  }
}
