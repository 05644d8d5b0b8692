package dev.plumbline.internal.rulefile;

import dev.plumbline.Value;
import dev.plumbline.internal.setup.SetupReader;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.NearestName;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Problems;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads setups of tests, put together of parts: what tests share, their own, a cell of a table. */
final class GivenReader {
  private static final String CONTEXT = "context";
  private static final String OPTIONS = "options";

  private final Problems problems;

  GivenReader(Problems problems) {
    this.problems = problems;
  }

  /** The setup after more of it was given; what is given as null is taken away. */
  Value.Members add(Value.Members base, Mapping given) {
    requireNames(given, SetupReader.members(), "setup");
    if (given.get(CONTEXT) instanceof Mapping context) {
      requireNames(context, SetupReader.contextMembers(), CONTEXT);
    }
    try {
      return merged(base, SetupReader.values(given));
    } catch (IllegalArgumentException e) {
      problems.add(given.span(), "setup/wrong-type", String.valueOf(e.getMessage()));
      return base;
    }
  }

  private void requireNames(Mapping given, Set<String> names, String of) {
    for (Mapping.Entry entry : given.entries()) {
      requireName(entry.key().text(), entry.key().span(), names, of);
    }
  }

  private boolean requireName(String name, Span span, Set<String> names, String of) {
    if (names.contains(name)) {
      return true;
    }
    problems.add(
        span,
        "test/unknown-member",
        NearestName.arguments(
            name,
            names,
            Map.of(
                "name",
                Value.of(name),
                "of",
                Value.of(of),
                "members",
                Value.of(names.stream().sorted().toList()))));
    return false;
  }

  /** The steps of a column's name, such as {@code context.country}; none where nobody knows it. */
  List<String> column(String name, Span span) {
    List<String> steps = List.of(name.split("\\.", -1));
    String first = steps.get(0);
    Set<String> columns = new TreeSet<>(SetupReader.members());
    columns.addAll(TestsReader.COLUMNS);
    boolean known = requireName(first, span, columns, "setup");
    if (known && first.equals(CONTEXT)) {
      known =
          requireName(
              steps.size() == 2 ? steps.get(1) : "", span, SetupReader.contextMembers(), CONTEXT);
    } else if (known && steps.size() > 1 && !first.equals(OPTIONS)) {
      problems.add(span, "test/unknown-member", "leaf", Map.of("name", Value.of(first)));
      known = false;
    }
    return known ? steps : List.of();
  }

  /** A value in a table as the setup that has nothing but it. */
  static Mapping cell(List<String> steps, Node value) {
    Node inner = value;
    for (int i = steps.size() - 1; i >= 0; i--) {
      Scalar key = new Scalar(value.span(), steps.get(i), Scalar.Kind.TEXT, Scalar.Style.PLAIN);
      inner = new Mapping(value.span(), List.of(new Mapping.Entry(key, inner)));
    }
    return (Mapping) inner;
  }

  private static Value.Members merged(Value.Members base, Value.Members more) {
    Map<String, Value> members = new LinkedHashMap<>(base.members());
    for (Map.Entry<String, Value> entry : more.members().entrySet()) {
      Value value = entry.getValue();
      if (value instanceof Value.Nothing) {
        members.remove(entry.getKey());
      } else if (value instanceof Value.Members inner) {
        Value.Members under =
            members.get(entry.getKey()) instanceof Value.Members known ? known : Value.Members.NONE;
        members.put(entry.getKey(), merged(under, inner));
      } else {
        members.put(entry.getKey(), value);
      }
    }
    return new Value.Members(members);
  }
}
