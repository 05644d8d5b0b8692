package dev.plumbline.internal.provider;

import dev.plumbline.ProbeVerdict;
import dev.plumbline.internal.yaml.Fields;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code probe} of a provider. */
final class ProbeFactsReader {
  private static final Map<String, ProbeVerdict> VERDICTS = verdicts();
  private static final Map<String, ProbeAsk> ASKS = asks();

  private final KeyTravel travel;
  private final Map<String, String> headers;

  private ProbeFactsReader(KeyTravel travel, Map<String, String> headers) {
    this.travel = travel;
    this.headers = headers;
  }

  static ProbeFacts read(FactFields section) {
    FactFields from = section.handingDownEvidence();
    Fields fields = from.fields();
    ProbeFactsReader reader =
        new ProbeFactsReader(travel(from, KeyTravel.BEARER), from.textByName("headers"));
    ProbeFacts facts =
        new ProbeFacts(
            from.each("questions").stream().map(reader::question).toList(),
            from.each("answers").stream().map(ProbeFactsReader::answer).toList(),
            fields.texts("paths"),
            fields.flag("keysPerLine", false));
    fields.noOthers();
    return facts;
  }

  private static KeyTravel travel(FactFields from, KeyTravel otherwise) {
    return from.member("auth")
        .map(
            inner -> {
              KeyTravel own =
                  new KeyTravel(
                      inner.fields().requiredText("header"), inner.fields().text("scheme", ""));
              inner.fields().noOthers();
              return own;
            })
        .orElse(otherwise);
  }

  private ProbeQuestion question(FactFields from) {
    Fields fields = from.fields();
    boolean posts = fields.has("post");
    String path = posts ? fields.requiredText("post") : fields.text("get", "");
    ProbeQuestion question =
        new ProbeQuestion(
            from.requiredChoice("ask", ProbeAsk.class),
            posts ? "POST" : "GET",
            path,
            fields.text("body"),
            travel(from, travel),
            headers(from),
            list(from),
            fields.flag("open", false),
            from.textByName("tells"),
            from.eachChoice("protocols", Protocol.class),
            fields.texts("only"),
            from.evidence());
    if (!posts && !fields.has("get")) {
      from.problem("ask", "facts/question", "a question takes `get` or `post`");
    }
    fields.noOthers();
    return question;
  }

  private Map<String, String> headers(FactFields from) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(from.textByName("headers"));
    return all;
  }

  private static @Nullable ModelListShape list(FactFields from) {
    Fields fields = from.fields();
    String id = fields.text("id", "id");
    boolean complete = fields.flag("complete", false);
    List<String> dropped = fields.texts("drop");
    Map<String, String> replaced = from.textByName("replace");
    List<String> at = words(fields, "list");
    return at.isEmpty()
        ? null
        : new ModelListShape(at, id.equals("-") ? "" : id, complete, dropped, replaced);
  }

  private static AnswerFact answer(FactFields from) {
    Fields fields = from.fields();
    fields.require("means");
    AnswerFact answer =
        new AnswerFact(
            words(fields, "status"),
            asks(fields),
            words(fields, "code"),
            words(fields, "text").stream().map(text -> text.toLowerCase(Locale.ROOT)).toList(),
            fields.choice("means", VERDICTS).orElse(ProbeVerdict.CANNOT_TELL),
            fields.text("option"),
            from.evidence());
    fields.noOthers();
    return answer;
  }

  private static List<ProbeAsk> asks(Fields fields) {
    List<ProbeAsk> asks = new ArrayList<>();
    for (String word : words(fields, "ask")) {
      if (ASKS.containsKey(word)) {
        asks.add(ASKS.get(word));
      } else {
        String known = String.join("`, `", ASKS.keySet());
        fields.problem("ask", "yaml/wrong-value", "`ask`: expected one of `" + known + "`");
      }
    }
    return asks;
  }

  /** One word or several; numbers count as words. */
  static List<String> words(Fields fields, String key) {
    if (!(fields.node(key) instanceof Sequence list)) {
      Scalar one = fields.scalar(key);
      return one == null ? List.of() : List.of(one.text());
    }
    List<String> words = new ArrayList<>();
    list.items()
        .forEach(
            item -> {
              if (item instanceof Scalar word) {
                words.add(word.text());
              } else {
                fields.problem(key, "yaml/wrong-type", "`" + key + "`: expected a list of words");
              }
            });
    return words;
  }

  private static Map<String, ProbeAsk> asks() {
    Map<String, ProbeAsk> asks = new LinkedHashMap<>();
    for (ProbeAsk ask : ProbeAsk.values()) {
      asks.put(ask.id(), ask);
    }
    return asks;
  }

  private static Map<String, ProbeVerdict> verdicts() {
    Map<String, ProbeVerdict> verdicts = new LinkedHashMap<>();
    for (ProbeVerdict verdict : ProbeVerdict.values()) {
      verdicts.put(verdict.id(), verdict);
    }
    return verdicts;
  }
}
