package dev.plumbline.service.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.Position;
import dev.plumbline.Setup;
import dev.plumbline.Value;
import dev.plumbline.importing.SettingsFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The setups of a settings file as the object {@code plumbline/settings/v1}. What may be a
 * credential is withheld: in its place stands a mask, and where its value is in the text.
 */
public final class SettingsJson {
  private static final Value MASK = Value.of("•••");

  private final Setup setup;
  private final List<String> withheld = new ArrayList<>();

  private SettingsJson(Setup setup) {
    this.setup = setup;
  }

  /** The object in UTF-8. */
  public static byte[] bytes(SettingsFile file) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JsonWriters.compact(bytes)) {
      json.writeStartObject();
      json.writeStringField("schema", "plumbline/settings/v1");
      json.writeStringField("kind", file.kind());
      json.writeArrayFieldStart("setups");
      for (Setup setup : file.setups()) {
        new SettingsJson(setup).write(json);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", setup.name().orElse(null));
    json.writeFieldName("setup");
    new ValueJson(json).write(masked("", setup.document()));
    json.writeArrayFieldStart("withheld");
    for (String field : withheld) {
      json.writeStartObject();
      json.writeStringField("field", field);
      json.writeFieldName("position");
      position(json, setup.origin().flatMap(origin -> origin.positionOf(field)).orElse(null));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void position(JsonGenerator json, @Nullable Position place) throws IOException {
    if (place == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeNumberField("line", place.line());
    json.writeNumberField("column", place.column());
    json.writeNumberField("endLine", place.endLine());
    json.writeNumberField("endColumn", place.endColumn());
    json.writeEndObject();
  }

  private Value masked(String pointer, Value value) {
    if (value instanceof Value.Members members) {
      Map<String, Value> all = new LinkedHashMap<>();
      members
          .members()
          .forEach(
              (name, member) -> {
                // A key that stands where a name belongs is not told either.
                if (Concealed.shown(name).equals(name)) {
                  all.put(name, masked(pointer + "/" + escaped(name), member));
                }
              });
      return new Value.Members(all);
    }
    if (value instanceof Value.Items items) {
      List<Value> all = new ArrayList<>();
      items.items().forEach(item -> all.add(masked(pointer + "/" + all.size(), item)));
      return new Value.Items(all);
    }
    if (mayBeCredential(pointer, value)) {
      withheld.add(pointer);
      return MASK;
    }
    return value;
  }

  private static boolean mayBeCredential(String pointer, Value value) {
    return Concealed.isDoubtful(pointer, value)
        || (value instanceof Value.Text text && !Concealed.shown(text.text()).equals(text.text()));
  }

  private static String escaped(String step) {
    return step.replace("~", "~0").replace("/", "~1");
  }
}
