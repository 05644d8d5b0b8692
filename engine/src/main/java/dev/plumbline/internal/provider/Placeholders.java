package dev.plumbline.internal.provider;

import dev.plumbline.internal.expression.Expression;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people and templates leave in a key field.
 *
 * @param words whole values that stand for a key, in lower case
 * @param shapes patterns of such values
 * @param dummies values in lower case that satisfy a client where a server asks for no key
 */
public record Placeholders(Set<String> words, List<Expression> shapes, Set<String> dummies) {
  /** Nothing is known. */
  public static final Placeholders NONE = new Placeholders(Set.of(), List.of(), Set.of());

  /** Copies the collections and lowers the words. */
  public Placeholders {
    words = lowered(words);
    shapes = List.copyOf(shapes);
    dummies = lowered(dummies);
  }

  /** These and the others. */
  Placeholders with(Placeholders others) {
    return new Placeholders(
        joined(words, others.words),
        joined(shapes, others.shapes),
        joined(dummies, others.dummies));
  }

  private static Set<String> joined(Set<String> these, Set<String> others) {
    return Stream.concat(these.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
  }

  private static List<Expression> joined(List<Expression> these, List<Expression> others) {
    return Stream.concat(these.stream(), others.stream()).toList();
  }

  private static Set<String> lowered(Collection<String> words) {
    return words.stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
