package dev.plumbline.internal.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes catalog files: one line a model, so that a later one differs in the lines that matter. */
final class CatalogWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final StringBuilder out = new StringBuilder();

  private CatalogWriter() {}

  static byte[] write(CatalogContent content) {
    try {
      CatalogWriter writer = new CatalogWriter();
      writer.head(content);
      writer.models(content.models());
      return writer.out.toString().getBytes(StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Writes the members of one object. */
  @FunctionalInterface
  private interface Part {
    void to(JsonGenerator json) throws IOException;
  }

  private static String json(Part part) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      part.to(json);
    }
    return text.toString();
  }

  private void member(String name, Part value) throws IOException {
    out.append("  \"").append(name).append("\": ").append(json(value)).append(",\n");
  }

  private void head(CatalogContent content) throws IOException {
    Provenance from = content.provenance();
    CatalogContent.Naming naming = content.naming();
    out.append("{\n");
    member("kind", json -> json.writeString("catalog"));
    member("provider", json -> json.writeString(content.provider()));
    member("sources", json -> sources(from.sources(), json));
    member("converted", json -> json.writeString(from.converted().toString()));
    member("complete", json -> json.writeBoolean(from.complete()));
    if (!from.completeFor().isEmpty()) {
      member("completeFor", json -> texts(from.completeFor(), json));
    }
    member("because", json -> json.writeString(from.because()));
    if (naming.dotted()) {
      member("dotted", json -> json.writeBoolean(true));
    }
    member("prefixes", json -> texts(List.copyOf(new TreeSet<>(naming.prefixes())), json));
    if (!naming.vendors().isEmpty()) {
      member(
          "vendors",
          json -> {
            json.writeStartArray();
            for (List<String> group : naming.vendors()) {
              texts(group, json);
            }
            json.writeEndArray();
          });
    }
  }

  private static void sources(List<Provenance.Source> sources, JsonGenerator json)
      throws IOException {
    json.writeStartArray();
    for (Provenance.Source source : sources) {
      json.writeStartObject();
      json.writeStringField(source.version().isEmpty() ? "page" : "package", source.name());
      text("version", source.version(), json);
      text("license", source.license(), json);
      json.writeStringField("date", source.date().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void models(List<CatalogModel> models) throws IOException {
    out.append("  \"models\": [");
    String separator = "\n    ";
    for (CatalogModel model : models) {
      out.append(separator).append(json(json -> model(model, json)));
      separator = ",\n    ";
    }
    out.append("\n  ]\n}\n");
  }

  private static void model(CatalogModel model, JsonGenerator json) throws IOException {
    Offer offer = model.offer();
    Abilities abilities = model.abilities();
    json.writeStartObject();
    json.writeStringField("id", model.id());
    json.writeStringField("name", model.name());
    if (offer.type() != ModelType.CHAT) {
      json.writeStringField("type", offer.type().word());
    }
    list("lines", offer.lines(), json);
    count("context", model.limits().context(), json);
    count("output", model.limits().output(), json);
    if (!abilities.input().equals(Abilities.UNSTATED.input())) {
      list("input", abilities.input(), json);
    }
    support("tools", abilities.tools(), json);
    support("temperature", abilities.temperature(), json);
    thinking(abilities.thinking(), json);
    prices(offer.prices(), json);
    if (offer.released() != null) {
      json.writeStringField("releaseDate", offer.released().toString());
    }
    json.writeEndObject();
  }

  private static void thinking(Thinking thinking, JsonGenerator json) throws IOException {
    if (!thinking.able()) {
      return;
    }
    json.writeBooleanField("reasoning", true);
    if (thinking.form() != Thinking.Form.UNSTATED) {
      json.writeStringField("thinking", thinking.form().name().toLowerCase(Locale.ROOT));
    }
    if (thinking.always()) {
      json.writeBooleanField("alwaysThinks", true);
    }
    list("efforts", thinking.efforts(), json);
  }

  private static void prices(@Nullable Prices prices, JsonGenerator json) throws IOException {
    if (prices == null) {
      return;
    }
    json.writeObjectFieldStart("cost");
    price("in", prices.input(), json);
    price("out", prices.output(), json);
    if (prices.cacheRead() > 0) {
      price("cacheRead", prices.cacheRead(), json);
    }
    if (prices.cacheWrite() > 0) {
      price("cacheWrite", prices.cacheWrite(), json);
    }
    json.writeEndObject();
  }

  /** Whole prices without a point. */
  private static void price(String name, double price, JsonGenerator json) throws IOException {
    if (price == Math.rint(price)) {
      json.writeNumberField(name, (long) price);
    } else {
      json.writeNumberField(name, price);
    }
  }

  private static void support(String name, Support support, JsonGenerator json) throws IOException {
    if (support != Support.UNSTATED) {
      json.writeBooleanField(name, support == Support.YES);
    }
  }

  private static void count(String name, int count, JsonGenerator json) throws IOException {
    if (count > 0) {
      json.writeNumberField(name, count);
    }
  }

  private static void text(String name, String text, JsonGenerator json) throws IOException {
    if (!text.isEmpty()) {
      json.writeStringField(name, text);
    }
  }

  private static void list(String name, List<String> texts, JsonGenerator json) throws IOException {
    if (!texts.isEmpty()) {
      json.writeFieldName(name);
      texts(texts, json);
    }
  }

  private static void texts(List<String> texts, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
