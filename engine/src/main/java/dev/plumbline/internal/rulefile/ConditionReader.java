package dev.plumbline.internal.rulefile;

import dev.plumbline.Value;
import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.candidate.Vocabulary;
import dev.plumbline.internal.rule.Condition;
import dev.plumbline.internal.rule.ConditionPlace;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.NearestName;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Problems;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  /** A condition and where it stands. */
  record Read(Condition condition, ConditionPlace place) {
    static List<Condition> conditions(List<Read> all) {
      return all.stream().map(Read::condition).toList();
    }

    static List<ConditionPlace> places(List<Read> all) {
      return all.stream().map(Read::place).toList();
    }
  }

  /** The conditions of a block, all of which must hold. */
  List<Read> read(Mapping when) {
    List<Read> conditions = new ArrayList<>();
    for (Mapping.Entry entry : when.entries()) {
      Read condition = read(entry);
      if (condition != null) {
        conditions.add(condition);
      }
    }
    return conditions;
  }

  private @Nullable Read read(Mapping.Entry entry) {
    String key = entry.key().text();
    if (COMBINATIONS.contains(key)) {
      return combination(key, entry);
    }
    Attribute attribute = attribute(entry.key());
    if (attribute == null) {
      return null;
    }
    Condition test = new MatcherReader(vocabulary, problems, attribute).test(entry.value());
    return test == null
        ? null
        : new Read(test, new ConditionPlace(entry.key().span().line(), List.of()));
  }

  private @Nullable Attribute attribute(Scalar name) {
    Attribute attribute = vocabulary.find(name.text());
    if (attribute == null) {
      List<String> names = vocabulary.attributes().stream().map(Attribute::name).toList();
      problems.add(
          name.span(),
          "rule/unknown-attribute",
          NearestName.arguments(name.text(), names, Map.of("name", Value.of(name.text()))));
    }
    return attribute;
  }

  private @Nullable Read combination(String key, Mapping.Entry entry) {
    List<Read> parts = parts(entry.value());
    if (parts.isEmpty()) {
      problems.add(entry.value().span(), "rule/empty-combination", Map.of("key", Value.of(key)));
      return null;
    }
    List<Condition> conditions = Read.conditions(parts);
    Condition combined =
        switch (key) {
          case "all" -> new Condition.All(conditions);
          case "any" -> new Condition.Any(conditions);
          default -> new Condition.None(conditions);
        };
    return new Read(combined, new ConditionPlace(entry.key().span().line(), Read.places(parts)));
  }

  /**
   * A list of blocks, each of which holds as a whole; one block stands for its single conditions.
   */
  private List<Read> parts(Node node) {
    if (node instanceof Mapping mapping) {
      return read(mapping);
    }
    List<Read> parts = new ArrayList<>();
    if (node instanceof Sequence sequence) {
      for (Node item : sequence.items()) {
        if (item instanceof Mapping mapping) {
          parts.add(together(read(mapping), mapping));
        } else {
          problems.add(
              item.span(),
              "yaml/wrong-type",
              "conditions",
              Map.of("found", Value.of(item.kindId())));
        }
      }
    }
    return parts;
  }

  private static Read together(List<Read> inner, Mapping block) {
    return inner.size() == 1
        ? inner.get(0)
        : new Read(
            new Condition.All(Read.conditions(inner)),
            new ConditionPlace(block.span().line(), Read.places(inner)));
  }
}
