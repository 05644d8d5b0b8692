package dev.plumbline.internal.schema;

import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Scalar;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What editors show of rule files, in one language: the template's own words in English, and in
 * other languages those of a file that has them by definition and member.
 */
final class SchemaTexts {
  private final @Nullable Mapping members;
  private final @Nullable Mapping choices;

  private SchemaTexts(@Nullable Mapping members, @Nullable Mapping choices) {
    this.members = members;
    this.choices = choices;
  }

  static SchemaTexts in(Locale locale) {
    return switch (locale.getLanguage()) {
      case "ja", "ko", "zh" -> {
        Mapping file = SchemaFile.read(locale.getLanguage() + ".yaml");
        yield new SchemaTexts(mapping(file, "members"), mapping(file, "choices"));
      }
      default -> new SchemaTexts(null, null);
    };
  }

  /** What a member of a definition is. */
  String member(String definition, String name, String english) {
    return find(members, definition, name, english);
  }

  /** What a word means that a definition offers for choice. */
  String choice(String definition, String word, String english) {
    return find(choices, definition, word, english);
  }

  private static String find(
      @Nullable Mapping texts, String definition, String name, String english) {
    Mapping own = texts == null ? null : mapping(texts, definition);
    return own != null && own.get(name) instanceof Scalar text ? text.text() : english;
  }

  private static @Nullable Mapping mapping(Mapping of, String name) {
    Node node = of.get(name);
    return node instanceof Mapping mapping ? mapping : null;
  }
}
