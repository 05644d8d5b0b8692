package dev.plumbline.internal.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.plumbline.internal.provider.Facts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * Writes the JSON Schema of rule files. Its structure and what editors show of each member stand in
 * a template; attributes, operators, options and providers are those of the loaded rules.
 */
public final class RuleFileSchema {
  private static final String TEMPLATE = "rule-file.schema.yaml";

  private RuleFileSchema() {}

  /** The schema for rule files that are loaded beside these rules, told in a language. */
  public static String of(Facts facts, Locale locale) {
    SchemaTexts texts = SchemaTexts.in(locale);
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      json.setPrettyPrinter(
          new DefaultPrettyPrinter()
              .withSeparators(
                  Separators.createDefaultInstance()
                      .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
              .withObjectIndenter(indenter));
      new SchemaWriter(json, SchemaFile.read(TEMPLATE), new Fillings(facts, texts), texts).write();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text + "\n";
  }
}
