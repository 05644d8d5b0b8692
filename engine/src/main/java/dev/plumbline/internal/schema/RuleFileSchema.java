package dev.plumbline.internal.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.plumbline.internal.provider.Facts;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Parsed;
import dev.plumbline.internal.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes the JSON Schema of rule files. Its structure and what editors show of each member stand in
 * a template; attributes, operators, options and providers are those of the loaded rules.
 */
public final class RuleFileSchema {
  private static final String TEMPLATE = "rule-file.schema.yaml";

  private RuleFileSchema() {}

  /** The schema for rule files that are loaded beside these rules. */
  public static String of(Facts facts) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      json.setPrettyPrinter(
          new DefaultPrettyPrinter()
              .withSeparators(
                  Separators.createDefaultInstance()
                      .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
              .withObjectIndenter(indenter));
      new SchemaWriter(json, template(), new Fillings(facts)).write();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text + "\n";
  }

  private static Mapping template() throws IOException {
    try (InputStream resource = RuleFileSchema.class.getResourceAsStream(TEMPLATE)) {
      if (resource == null) {
        throw new IllegalStateException(TEMPLATE + " is missing");
      }
      String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
      Parsed parsed = YamlReader.read(TEMPLATE, text);
      if (!parsed.problems().isEmpty()) {
        throw new IllegalStateException(TEMPLATE + " is broken: " + parsed.problems());
      }
      return (Mapping) parsed.documents().get(0);
    }
  }
}
