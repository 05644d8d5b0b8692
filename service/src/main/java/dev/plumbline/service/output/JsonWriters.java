package dev.plumbline.service.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/** Generators whose bytes depend on nothing but what is written: not even the line ending. */
final class JsonWriters {
  private static final Separators SEPARATORS =
      Separators.createDefaultInstance()
          .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
          .withObjectEmptySeparator("")
          .withArrayEmptySeparator("");

  private static final JsonFactory UTF_8 =
      new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private JsonWriters() {}

  /** One value a line, for programs that read line by line. */
  static JsonGenerator compact(Writer out) throws IOException {
    return generator(new JsonFactory().setRootValueSeparator(null), out);
  }

  /** One value in UTF-8. */
  static JsonGenerator compact(OutputStream out) throws IOException {
    return UTF_8.createGenerator(out);
  }

  /** Two spaces a level, each list item in a line of its own. */
  static JsonGenerator indented(Writer out) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return generator(new JsonFactory(), out)
        .setPrettyPrinter(
            new DefaultPrettyPrinter(SEPARATORS)
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter));
  }

  private static JsonGenerator generator(JsonFactory factory, Writer out) throws IOException {
    return factory.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }
}
