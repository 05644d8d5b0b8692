package dev.plumbline.internal.message;

import dev.plumbline.Position;
import dev.plumbline.Severity;
import dev.plumbline.TextProblem;
import dev.plumbline.Value;
import dev.plumbline.internal.yaml.Fields;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Parsed;
import dev.plumbline.internal.yaml.Problem;
import dev.plumbline.internal.yaml.Problems;
import dev.plumbline.internal.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the engine itself says, whatever rules are loaded: of rule files, to those who write them.
 * The texts stand beside this class, a file for each language, and are read when they are needed.
 */
public final class OwnTexts {
  private static final List<String> LANGUAGES = List.of(Messages.FALLBACK, "ja", "ko", "zh");

  private OwnTexts() {}

  /** Almost everybody needs these alone. */
  private static final class English {
    static final Map<String, Texts> TEXTS = read(Messages.FALLBACK);
  }

  private static final class Japanese {
    static final Map<String, Texts> TEXTS = read("ja");
  }

  private static final class Korean {
    static final Map<String, Texts> TEXTS = read("ko");
  }

  private static final class Chinese {
    static final Map<String, Texts> TEXTS = read("zh");
  }

  /** The languages that the engine speaks. */
  public static List<String> languages() {
    return LANGUAGES;
  }

  /** All codes that there are texts for. */
  public static Set<String> codes() {
    return English.TEXTS.keySet();
  }

  /** The texts of a code in a language, in English where there is none; null for unknown codes. */
  public static @Nullable Texts find(String code, Locale locale) {
    Texts own =
        switch (locale.getLanguage()) {
          case "ja" -> Japanese.TEXTS.get(code);
          case "ko" -> Korean.TEXTS.get(code);
          case "zh" -> Chinese.TEXTS.get(code);
          default -> null;
        };
    return own == null ? English.TEXTS.get(code) : own;
  }

  /** A problem whose sentence is made of its arguments; it must have a text. */
  public static TextProblem problem(
      String file,
      Position position,
      String code,
      Severity severity,
      Map<String, Value> arguments) {
    String message = message(code, arguments, Locale.ENGLISH).orElseThrow();
    return new TextProblem(file, position, code, severity, message, arguments);
  }

  /** A problem of a text, however it speaks. */
  public static TextProblem problem(String file, Problem problem, Severity severity) {
    return new TextProblem(
        file,
        problem.span().position(),
        problem.code(),
        severity,
        sentence(problem),
        problem.arguments());
  }

  /** What a problem says in English. */
  public static String sentence(Problem problem) {
    return problem.message().isEmpty()
        ? message(problem.code(), problem.arguments(), Locale.ENGLISH).orElseThrow()
        : problem.message();
  }

  /** What is the matter; empty where the engine has no text for the code. */
  public static Optional<String> message(String code, Map<String, Value> arguments, Locale locale) {
    return Optional.ofNullable(find(code, arguments, locale))
        .map(texts -> Messages.format(texts.message(), locale, arguments));
  }

  /** What the fix does; empty where the engine has no text for it. */
  public static Optional<String> fix(String code, Map<String, Value> arguments, Locale locale) {
    return Optional.ofNullable(find(code, arguments, locale)).stream()
        .flatMap(texts -> texts.fixes().stream())
        .findFirst()
        .map(pattern -> Messages.format(pattern, locale, arguments));
  }

  private static @Nullable Texts find(String code, Map<String, Value> arguments, Locale locale) {
    Texts own = find(key(code, arguments), locale);
    return own == null ? find(code, locale) : own;
  }

  /** Where the sentence of a problem may stand: with its code and, if there is one, its reason. */
  public static String key(String code, Map<String, Value> arguments) {
    return arguments.get("reason") instanceof Value.Text reason ? code + "." + reason.text() : code;
  }

  private static Map<String, Texts> read(String language) {
    String name = language + ".yaml";
    try (InputStream resource = OwnTexts.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException(name + " is missing");
      }
      Parsed parsed =
          YamlReader.read(name, new String(resource.readAllBytes(), StandardCharsets.UTF_8));
      Problems problems = new Problems();
      problems.addAll(parsed.problems());
      Mapping messages = Fields.of(parsed.documents().get(0), problems).mapping("messages");
      Map<String, Texts> texts =
          messages == null ? Map.of() : new TextsReader(problems).readSentences(messages);
      if (texts.isEmpty() || !problems.isEmpty()) {
        throw new IllegalStateException(name + " is broken: " + problems.sorted());
      }
      return texts;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
