package dev.plumbline.internal.settings;

import dev.plumbline.internal.yaml.Parsed.Format;
import java.util.Locale;
import java.util.Set;

/** Tells by a text's first characters and lines what format it is of. */
final class TextShape {
  private TextShape() {}

  /** The format among those that come into question, by the name where the content leaves doubt. */
  static Format among(Set<Format> formats, String name, String text) {
    Format seen = of(name, text);
    if (formats.contains(seen)) {
      return seen;
    }
    return formats.stream().sorted().findFirst().orElse(Format.YAML_WITH_MERGES);
  }

  static Format of(String name, String text) {
    String visible = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String start = visible.stripLeading();
    boolean comment = start.startsWith("//") || start.startsWith("/*");
    if (start.startsWith("{") || start.startsWith("[") || comment) {
      return Format.JSON_WITH_COMMENTS;
    }
    String file = name.toLowerCase(Locale.ROOT);
    if (file.endsWith(".properties")) {
      return Format.PROPERTIES;
    }
    boolean environment = file.endsWith(".env") || file.matches("(.*[/\\\\])?\\.env[^/\\\\]*");
    return environment ? Format.ENVIRONMENT : ofLines(visible);
  }

  private static Format ofLines(String text) {
    int yaml = 0;
    int variables = 0;
    int properties = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      String visible = line.strip();
      if (visible.isEmpty() || visible.startsWith("#") || visible.startsWith("!")) {
        continue;
      }
      int equals = visible.indexOf('=');
      int colon = visible.indexOf(':');
      if (equals > 0 && (colon < 0 || equals < colon) && !visible.startsWith("-")) {
        boolean dotted = visible.substring(0, equals).matches(".*[.\\-\\[].*");
        properties += dotted ? 1 : 0;
        variables += dotted ? 0 : 1;
      } else {
        yaml++;
      }
    }
    if (yaml < properties + variables) {
      return properties > 0 ? Format.PROPERTIES : Format.ENVIRONMENT;
    }
    return Format.YAML_WITH_MERGES;
  }

  /** What a format is called in a message. */
  static String label(Format format) {
    return switch (format) {
      case JSON, JSON_WITH_COMMENTS -> "JSON";
      case YAML, YAML_WITH_MERGES -> "YAML";
      case PROPERTIES -> "properties";
      case ENVIRONMENT -> "environment variables";
    };
  }
}
