package dev.plumbline.internal.provider;

import com.google.re2j.PatternSyntaxException;
import dev.plumbline.internal.expression.Expression;
import dev.plumbline.internal.rule.Glob;
import dev.plumbline.internal.yaml.Fields;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Problems;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Sequence;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a mapping of facts: typed values, and where they come from. For one thread. */
final class FactFields {
  private static final String SOURCE = "source";
  private static final String CHECKED = "checked";
  private static final String CONFIDENCE = "confidence";

  private final Fields fields;
  private final Problems problems;
  private final Evidence file;

  private FactFields(Fields fields, Problems problems, Evidence file) {
    this.fields = fields;
    this.problems = problems;
    this.file = file;
  }

  /** The fields of a whole document, whose evidence holds for all facts that state none. */
  static FactFields of(Mapping document, Problems problems) {
    Evidence unstated = new Evidence(List.of(), null, Confidence.DOCUMENTED);
    FactFields own = new FactFields(Fields.of(document, problems), problems, unstated);
    own.fields.text("kind");
    return new FactFields(own.fields, problems, own.evidence());
  }

  Fields fields() {
    return fields;
  }

  /** The same, where the evidence of this mapping holds for all facts in it that state none. */
  FactFields handingDownEvidence() {
    return new FactFields(fields, problems, evidence());
  }

  /** Where the facts of this mapping come from; what it does not say is as in the document. */
  Evidence evidence() {
    List<String> own = sources();
    return new Evidence(
        own.isEmpty() ? file.sources() : own,
        fields.date(CHECKED).orElse(file.checked()),
        fields.choice(CONFIDENCE, choices(Confidence.class)).orElse(file.confidence()));
  }

  private List<String> sources() {
    if (fields.node(SOURCE) instanceof Sequence) {
      return fields.texts(SOURCE);
    }
    return fields.url(SOURCE).map(URI::toString).map(List::of).orElse(List.of());
  }

  /** The members of a mapping, or empty if the key is absent. */
  Optional<FactFields> member(String key) {
    return fields.fields(key).map(inner -> new FactFields(inner, problems, file));
  }

  /** The mappings of a list; empty if the key is absent. */
  List<FactFields> each(String key) {
    return fields.each(key).stream().map(inner -> new FactFields(inner, problems, file)).toList();
  }

  <E extends Enum<E> & Choice> E choice(String key, Class<E> type, E otherwise) {
    return fields.choice(key, choices(type)).orElse(otherwise);
  }

  <E extends Enum<E> & Choice> E requiredChoice(String key, Class<E> type) {
    fields.require(key);
    return choice(key, type, type.getEnumConstants()[0]);
  }

  /** Each text of a list as one of the choices. */
  <E extends Enum<E> & Choice> List<E> eachChoice(String key, Class<E> type) {
    Map<String, E> choices = choices(type);
    List<E> chosen = new ArrayList<>();
    fields
        .locatedTexts(key)
        .forEach(
            text -> {
              E choice = choices.get(text.value());
              if (choice == null) {
                problems.add(text.span(), "yaml/wrong-value", expected(key, choices));
              } else {
                chosen.add(choice);
              }
            });
    return chosen;
  }

  /** One of the choices for each member of a mapping. */
  <E extends Enum<E> & Choice> Map<String, E> choiceByName(String key, Class<E> type) {
    Map<String, E> chosen = new LinkedHashMap<>();
    fields
        .fields(key)
        .ifPresent(
            inner ->
                inner
                    .keys()
                    .forEach(
                        name ->
                            inner
                                .choice(name, choices(type))
                                .ifPresent(choice -> chosen.put(name, choice))));
    return chosen;
  }

  /** A text for each member of a mapping. */
  Map<String, String> textByName(String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    fields
        .fields(key)
        .ifPresent(
            inner -> inner.keys().forEach(name -> texts.put(name, inner.requiredText(name))));
    return texts;
  }

  @Nullable String url(String key) {
    return fields.url(key).map(URI::toString).orElse(null);
  }

  /** A regular expression that is held against whole values. */
  @Nullable Expression pattern(String key) {
    String text = fields.text(key);
    return text == null ? null : compiled(key, text);
  }

  /** The regular expressions of a list, which are held against whole values in any case. */
  List<Expression> patternsInAnyCase(String key) {
    List<Expression> patterns = new ArrayList<>();
    for (String text : fields.texts(key)) {
      Expression pattern = compiled(key, "(?i)" + text);
      if (pattern != null) {
        patterns.add(pattern);
      }
    }
    return patterns;
  }

  private @Nullable Expression compiled(String key, String text) {
    try {
      return Expression.whole(text);
    } catch (PatternSyntaxException wrong) {
      String why = wrong.getDescription();
      fields.problem(key, "facts/pattern", "`" + key + "` is no RE2 expression: " + why);
      return null;
    }
  }

  List<Glob> globs(String key) {
    return fields.texts(key).stream().map(Glob::new).toList();
  }

  /** Reports something about the value of a key. */
  void problem(String key, String code, String message) {
    fields.problem(key, code, message);
  }

  /** A number, as a Long where it is whole. */
  @Nullable Number number(String key) {
    Scalar scalar = fields.scalar(key);
    if (scalar != null && scalar.asLong().isPresent()) {
      return scalar.asLong().getAsLong();
    }
    var number = fields.number(key);
    return number.isPresent() ? number.getAsDouble() : null;
  }

  private static String expected(String key, Map<String, ?> choices) {
    return "`%s`: expected one of `%s`".formatted(key, String.join("`, `", choices.keySet()));
  }

  private static <E extends Enum<E> & Choice> Map<String, E> choices(Class<E> type) {
    Map<String, E> choices = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) {
      choices.put(constant.id(), constant);
    }
    return choices;
  }
}
