package dev.plumbline.service.output;

import dev.plumbline.Severity;
import dev.plumbline.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The words around the findings in one language, from {@code words/<language>.properties}. A text
 * that counts may have a second form for one, called {@code .one}: all that these languages need,
 * and without the number formats of ICU, whose data takes a tenth of a second to load.
 */
public final class Words {
  private final Properties texts;

  private Words(Properties texts) {
    this.texts = texts;
  }

  /** The words in a language, or in English where there are none in it. */
  public static Words in(Locale locale) {
    try {
      Properties texts = read(locale.getLanguage());
      return texts == null ? in(Locale.ENGLISH) : new Words(texts);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Whether the frame of a report speaks this language. */
  public static boolean speak(Locale locale) {
    return Words.class.getResource(resource(locale.getLanguage())) != null;
  }

  /** All words of a language that there are words in, by their names, as JSON in UTF-8. */
  public static byte[] json(Locale locale) {
    Map<String, Value> members = new TreeMap<>();
    in(locale).texts.forEach((name, text) -> members.put((String) name, Value.of((String) text)));
    return ValueBytes.of(new Value.Members(members));
  }

  String of(String name) {
    String text = texts.getProperty(name);
    if (text == null) {
      throw new IllegalArgumentException("no text is called " + name);
    }
    return text;
  }

  String of(Severity severity) {
    return of("severity." + severity.id());
  }

  /** A text that counts something. */
  String of(String name, long count) {
    String one = name + ".one";
    String text = of(count == 1 && texts.containsKey(one) ? one : name);
    return text.replace("{count}", Long.toString(count));
  }

  private static @Nullable Properties read(String language) throws IOException {
    try (InputStream resource = Words.class.getResourceAsStream(resource(language))) {
      if (resource == null) {
        return null;
      }
      Properties texts = new Properties();
      texts.load(new InputStreamReader(resource, StandardCharsets.UTF_8));
      return texts;
    }
  }

  private static String resource(String language) {
    return "words/" + (language.isEmpty() ? "en" : language) + ".properties";
  }
}
