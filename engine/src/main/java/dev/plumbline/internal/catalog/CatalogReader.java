package dev.plumbline.internal.catalog;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads catalog files strictly: unknown, repeated, mistyped and missing members are refused. */
final class CatalogReader {
  private @Nullable String kind;
  private @Nullable String provider;
  private @Nullable LocalDate converted;
  private @Nullable Boolean complete;
  private @Nullable String because;
  private boolean dotted;
  private List<String> completeFor = List.of();
  private List<String> prefixes = List.of();
  private List<List<String>> vendors = List.of();
  private final List<Provenance.Source> sources = new ArrayList<>();
  private final List<CatalogModel> models = new ArrayList<>();

  private CatalogReader() {}

  static CatalogContent read(byte[] json) {
    CatalogReader reader = new CatalogReader();
    JsonCursor.read(json, reader::take);
    return reader.content();
  }

  private void take(String member, JsonCursor value) throws IOException {
    switch (member) {
      case "kind" -> kind = kind(value);
      case "provider" -> provider = value.text();
      case "sources" -> sources(value);
      case "converted" -> converted = value.day();
      case "complete" -> complete = value.flag();
      case "completeFor" -> completeFor = value.texts();
      case "because" -> because = value.text();
      case "dotted" -> dotted = value.flag();
      case "prefixes" -> prefixes = value.texts();
      case "vendors" -> vendors = value.groups();
      case "models" -> models(value);
      default -> throw value.unknown(member);
    }
  }

  private static String kind(JsonCursor value) throws IOException {
    String kind = value.text();
    if (!kind.equals("catalog")) {
      throw value.problem("expected kind `catalog`");
    }
    return kind;
  }

  private void sources(JsonCursor value) throws IOException {
    SourceReader source = new SourceReader();
    value.objects(source::take, () -> sources.add(source.finish()));
  }

  private void models(JsonCursor value) throws IOException {
    ModelReader model = new ModelReader();
    Set<String> ids = new HashSet<>();
    value.objects(
        model::take,
        () -> {
          CatalogModel finished = model.finish();
          if (!ids.add(finished.id())) {
            throw value.problem("`" + finished.id() + "` is listed twice");
          }
          models.add(finished);
        });
  }

  private CatalogContent content() {
    required("kind", kind);
    Provenance provenance =
        new Provenance(
            List.copyOf(sources),
            required("converted", converted),
            required("complete", complete),
            completeFor,
            required("because", because));
    CatalogContent.Naming naming =
        new CatalogContent.Naming(dotted, new HashSet<>(prefixes), vendors);
    models.sort(Comparator.comparing(CatalogModel::id));
    return new CatalogContent(
        required("provider", provider), provenance, naming, List.copyOf(models));
  }

  static <T> T required(String member, @Nullable T value) {
    if (value == null) {
      throw new CatalogFormatException("`" + member + "` is missing", 0, 0);
    }
    return value;
  }

  /** Reads one source after the other. */
  private static final class SourceReader {
    private @Nullable String name;
    private @Nullable LocalDate date;
    private String version = "";
    private String license = "";

    void take(String member, JsonCursor value) throws IOException {
      switch (member) {
        case "package", "page" -> name = value.text();
        case "version" -> version = value.text();
        case "license" -> license = value.text();
        case "date" -> date = value.day();
        default -> throw value.unknown(member);
      }
    }

    Provenance.Source finish() {
      Provenance.Source source =
          new Provenance.Source(
              required("package", name), version, license, required("date", date));
      name = null;
      date = null;
      version = "";
      license = "";
      return source;
    }
  }
}
