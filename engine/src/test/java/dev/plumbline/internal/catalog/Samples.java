package dev.plumbline.internal.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Small catalogs to look things up in. */
final class Samples {
  private static final String VENDORS =
      """
      "prefixes": ["openrouter"],
      "vendors": [["google", "gemini"], ["meta", "meta-llama"], ["xai", "x-ai"], ["zai", "z-ai"]],
      """;

  private Samples() {}

  /** A router's list: vendor, slash, model. */
  static Catalog router(String... ids) {
    return Catalog.read(file(VENDORS, models(ids)));
  }

  /** Bedrock's list: places and vendors in front, each with a dot. */
  static Catalog dotted(String... ids) {
    return Catalog.read(file("\"dotted\": true, \"prefixes\": [\"us\", \"eu\"],", models(ids)));
  }

  static Catalog withModels(String models) {
    return Catalog.read(file("", models));
  }

  static byte[] file(String more, String models) {
    return """
        {
          "kind": "catalog",
          "provider": "sample",
          "sources": [{"page": "https://models.example/list", "date": "2026-11-10"}],
          "converted": "2026-11-22",
          "complete": false,
          "because": "a sample",
          %s
          "models": [%s]
        }
        """
        .formatted(more, models)
        .getBytes(UTF_8);
  }

  static List<String> ids(List<CatalogModel> models) {
    return models.stream().map(CatalogModel::id).toList();
  }

  private static String models(String... ids) {
    return Arrays.stream(ids)
        .map(id -> "{\"id\": \"" + id + "\"}")
        .collect(Collectors.joining(","));
  }
}
