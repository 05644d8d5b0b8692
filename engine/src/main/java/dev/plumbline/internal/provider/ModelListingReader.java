package dev.plumbline.internal.provider;

import dev.plumbline.internal.yaml.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the section {@code lists} of a provider. */
final class ModelListingReader {
  private static final int MILLION = 1_000_000;
  private static final List<String> MEMBERS =
      List.of(
          "id",
          "name",
          "context",
          "output",
          "input",
          "tools",
          "temperature",
          "reasoning",
          "releaseDate",
          "cost.in",
          "cost.out",
          "cost.cacheRead",
          "cost.cacheWrite");
  private static final List<String> FEATURES = List.of("tools", "temperature", "reasoning");
  private static final List<String> TYPES =
      List.of("chat", "classifier", "embedding", "image", "speech");

  private ModelListingReader() {}

  static ModelListing read(FactFields from) {
    Fields fields = from.fields();
    fields.require("url");
    fields.require("members");
    String url = from.url("url");
    KeyTravel travel =
        from.member("auth")
            .map(
                inner -> {
                  KeyTravel own =
                      new KeyTravel(
                          inner.fields().requiredText("header"), inner.fields().text("scheme", ""));
                  inner.fields().noOthers();
                  return own;
                })
            .orElse(KeyTravel.BEARER);
    ModelListing listing =
        new ModelListing(
            url == null ? "" : url,
            fields.text("at", ""),
            travel,
            fields.flag("key", false),
            fields.flag("whole", false),
            fields.has("tokens") ? tokens(from) : MILLION,
            members(from),
            words(from, "features", FEATURES),
            words(from, "types", TYPES),
            from.textByName("headers"),
            from.evidence());
    fields.noOthers();
    return listing;
  }

  private static int tokens(FactFields from) {
    if (from.number("tokens") instanceof Long whole && whole >= 1 && whole <= MILLION) {
      return whole.intValue();
    }
    from.problem("tokens", "facts/list", "`tokens` takes a number from 1 to 1000000");
    return MILLION;
  }

  private static Map<String, String> members(FactFields from) {
    Map<String, String> pointers = new LinkedHashMap<>();
    from.member("members")
        .ifPresent(
            inner -> {
              Fields fields = inner.fields();
              fields.require("id");
              for (String name : MEMBERS) {
                String pointer = fields.text(name);
                if (pointer != null) {
                  pointers.put(name, pointer);
                }
              }
              fields.noOthers();
            });
    return pointers;
  }

  /** One word or several by each of the names. */
  private static Map<String, List<String>> words(FactFields from, String key, List<String> names) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    from.member(key)
        .ifPresent(
            inner -> {
              Fields fields = inner.fields();
              fields.require(ModelListing.AT);
              words.put(ModelListing.AT, ProbeFactsReader.words(fields, ModelListing.AT));
              for (String name : names) {
                if (fields.has(name)) {
                  words.put(name, ProbeFactsReader.words(fields, name));
                }
              }
              fields.noOthers();
            });
    return words;
  }
}
