package dev.plumbline.internal.rulefile;

import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.candidate.Vocabulary;
import dev.plumbline.internal.rule.Condition;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.NearestName;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Problems;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code when} blocks: attributes with matchers, combined by {@code all}, {@code any}, {@code
 * none}.
 */
final class ConditionReader {
  private static final Set<String> COMBINATIONS = Set.of("all", "any", "none");

  private final Vocabulary vocabulary;
  private final Problems problems;

  ConditionReader(Vocabulary vocabulary, Problems problems) {
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  /** The conditions of a block, all of which must hold. */
  List<Condition> read(Mapping when) {
    List<Condition> conditions = new ArrayList<>();
    for (Mapping.Entry entry : when.entries()) {
      Condition condition = read(entry);
      if (condition != null) {
        conditions.add(condition);
      }
    }
    return conditions;
  }

  private @Nullable Condition read(Mapping.Entry entry) {
    String key = entry.key().text();
    if (COMBINATIONS.contains(key)) {
      return combination(key, entry);
    }
    Attribute attribute = attribute(entry.key());
    if (attribute == null) {
      return null;
    }
    return new MatcherReader(vocabulary, problems, attribute).test(entry.value());
  }

  private @Nullable Attribute attribute(Scalar name) {
    Attribute attribute = vocabulary.find(name.text());
    if (attribute == null) {
      String nearest =
          NearestName.of(
                  name.text(), vocabulary.attributes().stream().map(Attribute::name).toList())
              .map(near -> "; did you mean `" + near + "`?")
              .orElse("");
      problems.add(
          name.span(),
          "rule/unknown-attribute",
          "no attribute is called `" + name.text() + "`" + nearest);
    }
    return attribute;
  }

  private @Nullable Condition combination(String key, Mapping.Entry entry) {
    List<Condition> parts = parts(entry.value());
    if (parts.isEmpty()) {
      problems.add(
          entry.value().span(),
          "rule/empty-combination",
          "`" + key + "` takes a list of conditions, at least one");
      return null;
    }
    return switch (key) {
      case "all" -> new Condition.All(parts);
      case "any" -> new Condition.Any(parts);
      default -> new Condition.None(parts);
    };
  }

  /**
   * A list of blocks, each of which holds as a whole; one block stands for its single conditions.
   */
  private List<Condition> parts(Node node) {
    if (node instanceof Mapping mapping) {
      return read(mapping);
    }
    List<Condition> parts = new ArrayList<>();
    if (node instanceof Sequence sequence) {
      for (Node item : sequence.items()) {
        if (item instanceof Mapping mapping) {
          List<Condition> inner = read(mapping);
          parts.add(inner.size() == 1 ? inner.get(0) : new Condition.All(inner));
        } else {
          problems.add(
              item.span(),
              "yaml/wrong-type",
              "expected conditions such as `provider: openrouter`, found " + item.kindName());
        }
      }
    }
    return parts;
  }
}
