package dev.plumbline.internal.provider;

import dev.plumbline.internal.yaml.Fields;
import dev.plumbline.internal.yaml.NearestName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the section {@code lists} of a provider. */
final class ModelListingReader {
  private static final int MILLION = 1_000_000;
  private static final Set<String> MEMBERS =
      Set.of(
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
  private static final Set<String> FEATURES = Set.of("at", "tools", "temperature", "reasoning");

  private ModelListingReader() {}

  static ModelListing read(FactFields from) {
    Fields fields = from.fields();
    String url = from.url("url");
    if (url == null) {
      fields.require("url");
    }
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
            known(from, "members", MEMBERS),
            words(from, "features", FEATURES),
            words(from, "types", Set.of()),
            from.textByName("headers"),
            from.evidence());
    if (!listing.members().containsKey("id")) {
      from.problem("members", "facts/list", "`members` has to say where the `id` stands");
    }
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

  private static Map<String, String> known(FactFields from, String key, Set<String> names) {
    Map<String, String> pointers = from.textByName(key);
    for (String name : pointers.keySet()) {
      require(from, key, name, names);
    }
    return pointers;
  }

  /** One word or several by name; no names means any. */
  private static Map<String, List<String>> words(FactFields from, String key, Set<String> names) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    from.member(key)
        .ifPresent(
            inner -> {
              for (String name : inner.fields().keys()) {
                if (!names.isEmpty()) {
                  require(from, key, name, names);
                }
                words.put(name, ProbeFactsReader.words(inner.fields(), name));
              }
              inner.fields().require(ModelListing.AT);
            });
    return words;
  }

  private static void require(FactFields from, String key, String name, Set<String> names) {
    if (!names.contains(name)) {
      String there =
          NearestName.of(name, names)
              .map(near -> "; did you mean `" + near + "`?")
              .orElse("; there are " + String.join(", ", new TreeSet<>(names)));
      from.problem(key, "facts/list", "`" + key + "` has no `" + name + "`" + there);
    }
  }
}
