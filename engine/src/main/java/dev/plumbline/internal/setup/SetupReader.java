package dev.plumbline.internal.setup;

import dev.plumbline.Context;
import dev.plumbline.Setup;
import dev.plumbline.SetupException;
import dev.plumbline.Severity;
import dev.plumbline.TextProblem;
import dev.plumbline.Value;
import dev.plumbline.internal.message.OwnTexts;
import dev.plumbline.internal.yaml.JsonValues;
import dev.plumbline.internal.yaml.Limits;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Parsed;
import dev.plumbline.internal.yaml.Problem;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Span;
import dev.plumbline.internal.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns YAML and JSON texts into setups. */
public final class SetupReader {
  private SetupReader() {}

  /** See {@link Setup#read}. */
  public static List<Setup> read(String name, String text) throws SetupException {
    Value.Members plain = JsonValues.read(text, DocumentValues::text);
    return plain != null && MemberType.fit(plain)
        ? List.of(Setup.of(name, plain, new DocumentOrigin(text)))
        : readWithPlaces(name, text);
  }

  private static List<Setup> readWithPlaces(String name, String text) throws SetupException {
    Parsed parsed = YamlReader.read(name, text, Limits.STANDARD);
    List<TextProblem> problems = new ArrayList<>();
    for (Problem problem : parsed.problems()) {
      problems.add(OwnTexts.problem(name, problem, Severity.ERROR));
    }
    if (problems.isEmpty() && parsed.documents().isEmpty()) {
      Span start = new Span(0, 0, 1, 1, 1, 1);
      problems.add(problem(name, start, "setup/empty", "expected a setup, found nothing"));
    }
    List<Setup> setups = new ArrayList<>();
    int number = 0;
    for (Node document : parsed.documents()) {
      number++;
      String called = parsed.documents().size() == 1 ? name : name + "#" + number;
      Mapping mapping = mapping(name, document, problems);
      if (mapping != null && MemberType.check(name, mapping, problems)) {
        Value.Members members = (Value.Members) DocumentValues.of(mapping);
        setups.add(Setup.of(called, members, new DocumentOrigin(text, mapping)));
      }
    }
    if (!problems.isEmpty()) {
      problems.sort(BY_PLACE);
      throw new SetupException(problems);
    }
    return setups;
  }

  private static final Comparator<TextProblem> BY_PLACE =
      Comparator.comparingInt((TextProblem problem) -> problem.position().line())
          .thenComparingInt(problem -> problem.position().column());

  private static @Nullable Mapping mapping(String name, Node document, List<TextProblem> problems) {
    if (document instanceof Mapping mapping) {
      return mapping;
    }
    String found =
        document instanceof Scalar scalar && scalar.isNull() ? "nothing" : document.kindName();
    problems.add(
        problem(
            name,
            document.span(),
            "setup/not-a-setup",
            "expected a setup with members such as `provider` and `model`, found " + found));
    return null;
  }

  static TextProblem problem(String name, Span span, String code, String message) {
    return new TextProblem(name, span.position(), code, Severity.ERROR, message);
  }

  /**
   * The values of a setup document that stands in another text.
   *
   * @throws IllegalArgumentException where a member has a type that it cannot have
   */
  public static Value.Members values(Mapping document) {
    Value.Members members = (Value.Members) DocumentValues.of(document);
    requireTypes(members);
    return members;
  }

  /** The names of a setup's members. */
  public static Set<String> members() {
    return MemberType.members();
  }

  /** The names of a context's members. */
  public static Set<String> contextMembers() {
    return MemberType.contextMembers();
  }

  /** Refuses documents whose members have types that they cannot have. */
  public static void requireTypes(Value.Members document) {
    for (Map.Entry<String, Value> member : document.members().entrySet()) {
      MemberType type = MemberType.of(member.getKey());
      if (type != null && !type.accepts(member.getValue())) {
        throw new IllegalArgumentException("`" + member.getKey() + "` takes " + type.label());
      }
    }
  }

  /** The context that a document states; parts that are missing, null or empty are absent. */
  public static Context context(Value.Members document) {
    if (!(document.members().get("context") instanceof Value.Members context)) {
      return Context.NONE;
    }
    return new Context(
        text(context, "organization"),
        text(context, "account"),
        texts(context.members().get("groups")),
        text(context, "country"),
        text(context, "plan"),
        text(context, "host"),
        text(context, "locale"));
  }

  private static @Nullable String text(Value.Members members, String name) {
    return members.members().get(name) instanceof Value.Text text && !text.text().isBlank()
        ? text.text()
        : null;
  }

  private static List<String> texts(@Nullable Value value) {
    List<String> texts = new ArrayList<>();
    if (value instanceof Value.Items items) {
      for (Value item : items.items()) {
        if (item instanceof Value.Text text) {
          texts.add(text.text());
        }
      }
    }
    return texts;
  }
}
