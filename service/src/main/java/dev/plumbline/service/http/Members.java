package dev.plumbline.service.http;

import dev.plumbline.TextProblem;
import dev.plumbline.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a JSON object together, member by member, in their order. */
final class Members {
  private final Map<String, Value> members = new LinkedHashMap<>();

  /** A text, or null. */
  Members text(String name, @Nullable String text) {
    return value(name, text == null ? new Value.Nothing() : Value.of(text));
  }

  Members number(String name, long number) {
    return value(name, Value.of(number));
  }

  Members flag(String name, boolean flag) {
    return value(name, Value.of(flag));
  }

  Members texts(String name, List<String> texts) {
    return value(name, Value.of(texts));
  }

  Members items(String name, List<? extends Value> items) {
    return value(name, new Value.Items(List.copyOf(items)));
  }

  Members value(String name, Value value) {
    members.put(name, value);
    return this;
  }

  Value.Members done() {
    return new Value.Members(members);
  }

  /** One line for each problem of a text, as compilers write it. */
  static List<String> lines(List<TextProblem> problems) {
    return problems.stream().map(TextProblem::toString).toList();
  }
}
