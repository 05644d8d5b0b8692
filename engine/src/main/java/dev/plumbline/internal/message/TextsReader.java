package dev.plumbline.internal.message;

import dev.plumbline.Value;
import dev.plumbline.internal.yaml.Fields;
import dev.plumbline.internal.yaml.Located;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Problems;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads texts: title, message and what each fix does, as ICU message patterns. */
public final class TextsReader {
  private final Problems problems;

  /** Notes what is wrong with texts in the problems. */
  public TextsReader(Problems problems) {
    this.problems = problems;
  }

  /** Texts by what the keys of the mapping are: languages in a check, codes in a messages file. */
  public Map<String, Texts> read(Mapping mapping) {
    Map<String, Texts> texts = new LinkedHashMap<>();
    for (Mapping.Entry entry : mapping.entries()) {
      texts.put(entry.key().text(), texts(Fields.of(entry.value(), problems)));
    }
    return texts;
  }

  /** Texts without headings, by code. */
  Map<String, Texts> readSentences(Mapping mapping) {
    Map<String, Texts> texts = new LinkedHashMap<>();
    for (Mapping.Entry entry : mapping.entries()) {
      Fields fields = Fields.of(entry.value(), problems);
      texts.put(entry.key().text(), texts("", fields));
    }
    return texts;
  }

  private Texts texts(Fields fields) {
    Located<String> title = fields.locatedText("title");
    check(title);
    return texts(title.value(), fields);
  }

  private Texts texts(String title, Fields fields) {
    Located<String> message = fields.locatedText("message");
    check(message);
    Texts texts = new Texts(title, message.value(), fixes(fields.node("fix")));
    fields.noOthers();
    return texts;
  }

  private List<String> fixes(@Nullable Node node) {
    List<Node> nodes =
        node instanceof Sequence list ? list.items() : node == null ? List.of() : List.of(node);
    List<String> fixes = new ArrayList<>();
    for (Node item : nodes) {
      if (item instanceof Scalar scalar && scalar.isText()) {
        check(new Located<>(scalar.text(), scalar.span()));
        fixes.add(scalar.text());
      } else {
        problems.add(
            item.span(), "yaml/wrong-type", "text", Map.of("found", Value.of(item.kindId())));
      }
    }
    return fixes;
  }

  private void check(Located<String> pattern) {
    Pattern.problem(pattern.value())
        .ifPresent(
            what -> problems.add(pattern.span(), "message/pattern", Map.of("why", Value.of(what))));
  }
}
