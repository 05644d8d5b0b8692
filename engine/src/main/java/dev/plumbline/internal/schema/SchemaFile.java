package dev.plumbline.internal.schema;

import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Parsed;
import dev.plumbline.internal.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files beside this class: the schema's template and its texts in other languages. */
final class SchemaFile {
  private SchemaFile() {}

  static Mapping read(String name) {
    try (InputStream resource = SchemaFile.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException(name + " is missing");
      }
      String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
      Parsed parsed = YamlReader.read(name, text);
      if (!parsed.problems().isEmpty()) {
        throw new IllegalStateException(name + " is broken: " + parsed.problems());
      }
      return (Mapping) parsed.documents().get(0);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
