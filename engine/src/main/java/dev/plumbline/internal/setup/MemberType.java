package dev.plumbline.internal.setup;

import dev.plumbline.TextProblem;
import dev.plumbline.Value;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Sequence;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types of the setup document's own members. Null stands for absent everywhere. */
public enum MemberType {
  TEXT("text"),
  MEMBERS("members, such as `options: { maxTokens: 8192 }`"),
  LIST("a list of texts");

  private static final Map<String, MemberType> MEMBERS_OF_A_SETUP =
      Map.of(
          "provider", TEXT,
          "apiKey", TEXT,
          "apiKeyEnv", TEXT,
          "apiKeyFile", TEXT,
          "baseUrl", TEXT,
          "model", TEXT,
          "region", TEXT,
          "options", MEMBERS,
          "context", MEMBERS);
  private static final Map<String, MemberType> MEMBERS_OF_A_CONTEXT =
      Map.of(
          "organization", TEXT,
          "account", TEXT,
          "groups", LIST,
          "country", TEXT,
          "plan", TEXT,
          "host", TEXT,
          "locale", TEXT);

  private final String label;

  MemberType(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** Names of the members of a setup. */
  public static Set<String> members() {
    return MEMBERS_OF_A_SETUP.keySet();
  }

  /** Names of the members of its context. */
  public static Set<String> contextMembers() {
    return MEMBERS_OF_A_CONTEXT.keySet();
  }

  /** The type of a setup's member; null where the name is none. */
  static @Nullable MemberType of(String member) {
    return MEMBERS_OF_A_SETUP.get(member);
  }

  boolean accepts(Value value) {
    if (value instanceof Value.Nothing) {
      return true;
    }
    return switch (this) {
      case TEXT -> value instanceof Value.Text || value instanceof Value.Hidden;
      case MEMBERS -> value instanceof Value.Members;
      case LIST -> value instanceof Value.Items;
    };
  }

  /** Whether every member has a type that it can have. */
  static boolean fit(Value.Members document) {
    return fit(document, MEMBERS_OF_A_SETUP)
        && (!(document.members().get("context") instanceof Value.Members context)
            || fit(context, MEMBERS_OF_A_CONTEXT));
  }

  private static boolean fit(Value.Members members, Map<String, MemberType> types) {
    for (Map.Entry<String, Value> member : members.members().entrySet()) {
      MemberType type = types.get(member.getKey());
      if (type != null && !type.fits(member.getValue())) {
        return false;
      }
    }
    return true;
  }

  private boolean fits(Value value) {
    return accepts(value)
        && (!(value instanceof Value.Items list)
            || list.items().stream().allMatch(Value.Text.class::isInstance));
  }

  private boolean accepts(Node node) {
    if (node instanceof Scalar scalar && scalar.isNull()) {
      return true;
    }
    return switch (this) {
      case TEXT -> isText(node);
      case MEMBERS -> node instanceof Mapping;
      case LIST ->
          node instanceof Sequence list && list.items().stream().allMatch(MemberType::isText);
    };
  }

  private static boolean isText(Node node) {
    return node instanceof Scalar scalar && scalar.isText();
  }

  /** Reports every member whose type cannot be meant; tells whether all are right. */
  static boolean check(String name, Mapping document, List<TextProblem> problems) {
    int before = problems.size();
    check(name, "", document, MEMBERS_OF_A_SETUP, problems);
    if (document.get("context") instanceof Mapping context) {
      check(name, "context.", context, MEMBERS_OF_A_CONTEXT, problems);
    }
    return problems.size() == before;
  }

  private static void check(
      String name,
      String prefix,
      Mapping mapping,
      Map<String, MemberType> types,
      List<TextProblem> problems) {
    for (Mapping.Entry entry : mapping.entries()) {
      MemberType type = types.get(entry.key().text());
      if (type != null && !type.accepts(entry.value())) {
        String advice = type == TEXT && entry.value() instanceof Scalar ? "; put it in quotes" : "";
        problems.add(
            SetupReader.problem(
                name,
                entry.value().span(),
                "setup/wrong-type",
                "`%s%s` takes %s, found %s%s"
                    .formatted(
                        prefix, entry.key().text(), type.label, entry.value().kindName(), advice)));
      }
    }
  }
}
