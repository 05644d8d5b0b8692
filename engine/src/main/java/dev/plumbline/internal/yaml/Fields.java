package dev.plumbline.internal.yaml;

import dev.plumbline.Value;
import dev.plumbline.internal.yaml.Mapping.Entry;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of a mapping by key and type. What does not fit becomes a problem, and the
 * answer is then as if the key were absent; a {@code required} method answers with something empty,
 * which is of no use to anybody once there are problems. Ask {@link #noOthers()} last: the keys
 * that were asked for until then are the known ones. For one thread.
 */
public final class Fields {
  private final Mapping mapping;
  private final FieldProblems problems;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  private Fields(Mapping mapping, Problems problems) {
    this.mapping = mapping;
    this.problems = new FieldProblems(mapping, problems);
    mapping.entries().forEach(entry -> entries.putIfAbsent(entry.key().text(), entry));
  }

  /** The fields of a mapping. */
  public static Fields of(Mapping mapping, Problems problems) {
    return new Fields(mapping, problems);
  }

  /** The fields of a node that has to be a mapping; none and a problem if it is something else. */
  public static Fields of(Node node, Problems problems) {
    if (node instanceof Mapping mapping) {
      return new Fields(mapping, problems);
    }
    problems.add(
        node.span(), "yaml/wrong-type", "mapping", Map.of("found", FieldProblems.found(node)));
    return new Fields(new Mapping(node.span(), List.of()), problems);
  }

  /** The place of the whole mapping. */
  public Span span() {
    return mapping.span();
  }

  /** The place of a value, or of the first key of the mapping if there is no such key. */
  public Span spanOf(String key) {
    Entry entry = entries.get(key);
    return entry == null ? problems.start() : entry.value().span();
  }

  /** The keys in their order, those that were not asked for as well. */
  public Set<String> keys() {
    return Collections.unmodifiableSet(entries.keySet());
  }

  /** Whether the key is written, with whatever value. */
  public boolean has(String key) {
    asked.add(key);
    return entries.containsKey(key);
  }

  /** Whatever is written behind a key, null values included. */
  public @Nullable Node node(String key) {
    asked.add(key);
    Entry entry = entries.get(key);
    return entry == null ? null : entry.value();
  }

  /** A text, number or flag. */
  public @Nullable Scalar scalar(String key) {
    Node node = node(key);
    if (node == null || (node instanceof Scalar scalar && !scalar.isNull())) {
      return (Scalar) node;
    }
    return refuse(key, "value", node);
  }

  /** A text. */
  public @Nullable String text(String key) {
    Scalar scalar = textNode(key);
    return scalar == null ? null : scalar.text();
  }

  /** A text, or the other one if the key is absent. */
  public String text(String key, String otherwise) {
    String text = text(key);
    return text == null ? otherwise : text;
  }

  /** A text that has to be there and must not be blank. */
  public String requiredText(String key) {
    return locatedText(key).value();
  }

  /** A required text with its place. */
  public Located<String> locatedText(String key) {
    require(key);
    Scalar scalar = textNode(key);
    if (scalar != null && scalar.text().isBlank()) {
      refuse(key, "text", scalar);
    }
    return new Located<>(scalar == null ? "" : scalar.text(), spanOf(key));
  }

  /** The texts of a list; empty if the key is absent. */
  public List<String> texts(String key) {
    return locatedTexts(key).stream().map(Located::value).toList();
  }

  /** The texts of a list with their places. */
  public List<Located<String>> locatedTexts(String key) {
    List<Located<String>> texts = new ArrayList<>();
    for (Node item : items(key)) {
      if (item instanceof Scalar scalar && scalar.isText()) {
        texts.add(new Located<>(scalar.text(), scalar.span()));
      } else {
        refuse(key, "text", item);
      }
    }
    return texts;
  }

  /** The items of a list, whatever they are; empty if the key is absent. */
  public List<Node> items(String key) {
    Node node = node(key);
    if (node == null || node instanceof Sequence) {
      return node == null ? List.of() : ((Sequence) node).items();
    }
    refuse(key, "list", node);
    return List.of();
  }

  /** A whole number. */
  public OptionalLong whole(String key) {
    Scalar scalar = typed(key, "whole", found -> found.asLong().isPresent());
    return scalar == null ? OptionalLong.empty() : scalar.asLong();
  }

  /** A number, whole or not. */
  public OptionalDouble number(String key) {
    Scalar scalar = typed(key, "number", found -> found.asDouble().isPresent());
    return scalar == null ? OptionalDouble.empty() : scalar.asDouble();
  }

  /** True or false. */
  public Optional<Boolean> flag(String key) {
    Scalar scalar = typed(key, "flag", found -> found.asFlag().isPresent());
    return scalar == null ? Optional.empty() : scalar.asFlag();
  }

  /** True or false, or the other value if the key is absent. */
  public boolean flag(String key, boolean otherwise) {
    return flag(key).orElse(otherwise);
  }

  /** A date as in {@code 2026-11-22}. */
  public Optional<LocalDate> date(String key) {
    Scalar scalar = textNode(key);
    if (scalar == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(scalar.text()));
    } catch (DateTimeParseException notADate) {
      problems.malformed(key, "date", scalar);
      return Optional.empty();
    }
  }

  /** The address of a page: {@code http} or {@code https} with a host. */
  public Optional<URI> url(String key) {
    Scalar scalar = textNode(key);
    if (scalar == null) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(scalar.text());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (uri.getHost() != null && (scheme.equals("https") || scheme.equals("http"))) {
        return Optional.of(uri);
      }
    } catch (URISyntaxException notAnAddress) {
      // Told below, like an address without a host.
    }
    problems.malformed(key, "url", scalar);
    return Optional.empty();
  }

  /** One of several names, each standing for a value. */
  public <T> Optional<T> choice(String key, Map<String, T> choices) {
    Scalar scalar = textNode(key);
    if (scalar == null) {
      return Optional.empty();
    }
    Optional<T> chosen = Optional.ofNullable(choices.get(scalar.text()));
    if (chosen.isEmpty()) {
      problems.notNamed(key, scalar, choices.keySet());
    }
    return chosen;
  }

  /** One of the constants, written in lower case with hyphens. */
  public <E extends Enum<E>> Optional<E> choice(String key, Class<E> constants) {
    Map<String, E> choices = new LinkedHashMap<>();
    for (E constant : constants.getEnumConstants()) {
      choices.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
    }
    return choice(key, choices);
  }

  /** A mapping. */
  public @Nullable Mapping mapping(String key) {
    Node node = node(key);
    return node == null || node instanceof Mapping ? (Mapping) node : refuse(key, "mapping", node);
  }

  /** The fields of a mapping, or empty if the key is absent. */
  public Optional<Fields> fields(String key) {
    return Optional.ofNullable(mapping(key)).map(inner -> new Fields(inner, problems.all()));
  }

  /** The fields of each mapping of a list; empty if the key is absent. */
  public List<Fields> each(String key) {
    List<Fields> all = new ArrayList<>();
    for (Node item : items(key)) {
      if (item instanceof Mapping inner) {
        all.add(new Fields(inner, problems.all()));
      } else {
        refuse(key, "mapping", item);
      }
    }
    return all;
  }

  /** Reports the key if it is absent; for use before asking for its value. */
  public void require(String key) {
    if (!has(key)) {
      problems.missing(key);
    }
  }

  /** Reports something about the value of a key. */
  public void problem(String key, String code, String message) {
    problems.add(spanOf(key), code, message);
  }

  /** Reports something about the value of a key whose code there are texts for. */
  public void problem(String key, String code, Map<String, Value> arguments) {
    problems.all().add(spanOf(key), code, arguments);
  }

  /** The same where the code has several texts, one for each reason. */
  public void problem(String key, String code, String reason, Map<String, Value> arguments) {
    problems.all().add(spanOf(key), code, reason, arguments);
  }

  /** Reports the keys that nobody asked for. */
  public void noOthers() {
    for (Entry entry : mapping.entries()) {
      if (!asked.contains(entry.key().text())) {
        problems.unknown(entry.key(), asked);
      }
    }
  }

  private @Nullable Scalar textNode(String key) {
    return typed(key, "text", Scalar::isText);
  }

  private @Nullable Scalar typed(String key, String expected, Predicate<Scalar> fits) {
    Node node = node(key);
    if (node == null || (node instanceof Scalar scalar && fits.test(scalar))) {
      return (Scalar) node;
    }
    return refuse(key, expected, node);
  }

  private <T> @Nullable T refuse(String key, String expected, Node found) {
    problems.mistyped(key, expected, found);
    return null;
  }
}
