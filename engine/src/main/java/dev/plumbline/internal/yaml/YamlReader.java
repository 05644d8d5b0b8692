package dev.plumbline.internal.yaml;

import dev.plumbline.internal.yaml.Parsed.Format;
import java.util.List;
import java.util.Locale;

/** Reads YAML and JSON strictly. Bad input is never an exception, all of it ends as problems. */
public final class YamlReader {
  private YamlReader() {}

  /**
   * Reads a text. A name that ends in {@code .json} makes it JSON; any other text that starts with
   * a brace or bracket is read as JSON if it is that, and as YAML otherwise.
   *
   * @param name the name of the file, for its ending only; may be empty
   * @param text the text, with or without a byte order mark
   */
  public static Parsed read(String name, String text, Limits limits) {
    if (text.length() > limits.characters()) {
      return new Parsed(Format.YAML, List.of(), List.of(tooLarge(text, limits)));
    }
    SourceMap source = new SourceMap(text);
    List<Problem> unreadable = CharacterCheck.problems(source);
    if (!unreadable.isEmpty()) {
      return new Parsed(Format.YAML, List.of(), unreadable);
    }
    String file = name.toLowerCase(Locale.ROOT);
    if (file.endsWith(".json")) {
      return new JsonText(source, limits, Format.JSON).read();
    }
    return opensLikeJson(text) ? jsonOrYaml(file, source, limits) : yaml(source, limits);
  }

  /** Reads a text with the standard limits. */
  public static Parsed read(String name, String text) {
    return read(name, text, Limits.STANDARD);
  }

  /** Reads a text that is known to be of a format, with the standard limits. */
  public static Parsed read(Format format, String text) {
    Limits limits = Limits.STANDARD;
    if (text.length() > limits.characters()) {
      return new Parsed(format, List.of(), List.of(tooLarge(text, limits)));
    }
    SourceMap source = new SourceMap(text);
    List<Problem> unreadable = CharacterCheck.problems(source);
    if (!unreadable.isEmpty()) {
      return new Parsed(format, List.of(), unreadable);
    }
    return switch (format) {
      case YAML -> yaml(source, limits);
      case YAML_WITH_MERGES -> withMerges(yaml(source, limits));
      case JSON, JSON_WITH_COMMENTS -> new JsonText(source, limits, format).read();
      case PROPERTIES -> new PropertiesText(source, limits).read();
      case ENVIRONMENT -> new EnvironmentText(source, limits).read();
    };
  }

  private static Parsed jsonOrYaml(String file, SourceMap source, Limits limits) {
    Parsed json = new JsonText(source, limits, Format.JSON).read();
    if (!json.documents().isEmpty()) {
      return json;
    }
    Parsed yaml = yaml(source, limits);
    boolean meantAsYaml = file.endsWith(".yaml") || file.endsWith(".yml");
    return meantAsYaml || yaml.problems().stream().noneMatch(SyntaxProblem::isSyntax) ? yaml : json;
  }

  private static Parsed yaml(SourceMap source, Limits limits) {
    return new YamlText(source, limits).read();
  }

  private static Parsed withMerges(Parsed yaml) {
    List<Problem> others =
        yaml.problems().stream().filter(one -> !one.code().equals(KeyCheck.MERGE)).toList();
    return new Parsed(Format.YAML_WITH_MERGES, yaml.documents(), others);
  }

  private static boolean opensLikeJson(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (!Character.isWhitespace(c) && c != '\uFEFF') {
        return c == '{' || c == '[';
      }
    }
    return false;
  }

  private static Problem tooLarge(String text, Limits limits) {
    return new Problem(
        new Span(0, 0, 1, 1, 1, 1),
        "yaml/too-large",
        "the text has %d characters, more than the %d that are read"
            .formatted(text.length(), limits.characters()));
  }
}
