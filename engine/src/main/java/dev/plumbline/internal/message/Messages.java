package dev.plumbline.internal.message;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import dev.plumbline.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Texts by language and code. Where a language has no text for a code, English is taken, then
 * whatever language has one. Immutable.
 */
public final class Messages {
  /** The language of last resort. */
  public static final String FALLBACK = "en";

  /** What patterns select where an argument has no value: ICU takes no empty keyword. */
  public static final String ABSENT = "absent";

  private final Map<String, Map<String, Texts>> byLocale;

  /** Texts by language, then by code. */
  public Messages(Map<String, Map<String, Texts>> byLocale) {
    this.byLocale = new TreeMap<>(byLocale);
  }

  /** The languages that have any texts. */
  public List<String> locales() {
    return List.copyOf(byLocale.keySet());
  }

  /** The texts of a code in exactly this language, or null. */
  public @Nullable Texts exactly(String locale, String code) {
    Map<String, Texts> texts = byLocale.get(locale);
    return texts == null ? null : texts.get(code);
  }

  /** The texts of a code in the language or the nearest that has some; null if none has. */
  public @Nullable Texts find(Locale locale, String code) {
    Texts own = exactly(locale.getLanguage(), code);
    Texts english = own != null ? own : exactly(FALLBACK, code);
    if (english != null) {
      return english;
    }
    for (String other : byLocale.keySet()) {
      Texts texts = exactly(other, code);
      if (texts != null) {
        return texts;
      }
    }
    return null;
  }

  /** Fills a pattern in; an argument without a value is {@link #ABSENT} to it. */
  public static String format(String pattern, Locale locale, Map<String, Value> arguments) {
    if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
      return pattern;
    }
    String plainly = PlainPattern.fill(pattern, arguments);
    return plainly == null ? formatByIcu(pattern, locale, arguments) : plainly;
  }

  static String formatByIcu(String pattern, Locale locale, Map<String, Value> arguments) {
    Map<String, Object> plain = new LinkedHashMap<>();
    arguments.forEach((name, value) -> plain.put(name, given(plain(value, separator(locale)))));
    return new MessageFormat(pattern, ULocale.forLocale(locale)).format(plain);
  }

  private static Object given(Object plain) {
    return plain.equals("") ? ABSENT : plain;
  }

  private static String separator(Locale locale) {
    return switch (locale.getLanguage()) {
      case "ja", "zh" -> "、";
      default -> ", ";
    };
  }

  private static Object plain(Value value, String separator) {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Whole whole) {
      return whole.number();
    }
    if (value instanceof Value.Decimal decimal) {
      return decimal.number();
    }
    if (value instanceof Value.Flag flag) {
      return String.valueOf(flag.flag());
    }
    if (value instanceof Value.Items items) {
      return items.items().stream()
          .map(item -> String.valueOf(plain(item, separator)))
          .collect(Collectors.joining(separator));
    }
    return "";
  }
}
