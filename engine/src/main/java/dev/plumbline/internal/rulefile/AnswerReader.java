package dev.plumbline.internal.rulefile;

import dev.plumbline.ProbeAnswer;
import dev.plumbline.ProbeVerdict;
import dev.plumbline.internal.provider.ProbeAsk;
import dev.plumbline.internal.yaml.Fields;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Problems;
import dev.plumbline.internal.yaml.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads answers of an endpoint, one or several, as examples and tests state them. */
final class AnswerReader {
  private static final Map<String, String> ASKED = new LinkedHashMap<>();
  private static final Map<String, ProbeVerdict> FAILURES = new LinkedHashMap<>();

  static {
    for (ProbeAsk ask : ProbeAsk.values()) {
      ASKED.put(ask.id(), ask.id());
    }
    for (ProbeVerdict verdict : ProbeVerdict.values()) {
      FAILURES.put(verdict.id(), verdict);
    }
  }

  private final Problems problems;

  AnswerReader(Problems problems) {
    this.problems = problems;
  }

  List<ProbeAnswer> read(Node node) {
    return node instanceof Sequence list
        ? list.items().stream().map(this::answer).toList()
        : List.of(answer(node));
  }

  private ProbeAnswer answer(Node node) {
    Fields fields = Fields.of(node, problems);
    fields.require("ask");
    ProbeAnswer answer =
        new ProbeAnswer(
            fields.choice("ask", ASKED).orElse("models"),
            (int) fields.whole("status").orElse(0),
            fields.text("body", ""),
            fields.text("model"),
            fields.choice("failed", FAILURES).orElse(null));
    fields.noOthers();
    return answer;
  }
}
