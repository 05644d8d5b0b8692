package dev.plumbline.oracle;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Globs by regular expressions. */
final class Globs {
  private static final Map<String, Pattern> KNOWN = new ConcurrentHashMap<>();

  private Globs() {}

  static boolean fit(String glob, List<String> names) {
    return names.stream().anyMatch(name -> fits(glob, name));
  }

  static boolean fits(String glob, String name) {
    return KNOWN
        .computeIfAbsent(unquoted(glob), Globs::pattern)
        .matcher(name.toLowerCase(Locale.ROOT))
        .matches();
  }

  static String unquoted(String entry) {
    return entry.startsWith("\"") ? entry.substring(1, entry.length() - 1) : entry;
  }

  private static Pattern pattern(String glob) {
    StringBuilder regex = new StringBuilder();
    for (char one : glob.toLowerCase(Locale.ROOT).toCharArray()) {
      regex.append(one == '*' ? ".*" : one == '?' ? "." : Pattern.quote(String.valueOf(one)));
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}
