package dev.plumbline.internal.rulefile;

import dev.plumbline.Position;
import dev.plumbline.Value;
import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.policy.Requirement;
import dev.plumbline.internal.rule.Condition;
import dev.plumbline.internal.rule.Matcher;
import dev.plumbline.internal.rule.Operand;
import dev.plumbline.internal.yaml.Fields;
import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.NearestName;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Scalar;
import dev.plumbline.internal.yaml.Sequence;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what a policy requires, and its limits. */
final class RequirementReader {
  private static final Set<String> CREDENTIALS = new TreeSet<>(Requirement.Credential.KINDS);

  private final FileNotes notes;

  RequirementReader(FileNotes notes) {
    this.notes = notes;
  }

  void require(Fields fields, List<Requirement> to) {
    fields
        .url("baseUrl")
        .ifPresent(
            url -> to.add(Requirement.BaseUrl.of(url.toString(), position(fields, "baseUrl"))));
    Mapping options = fields.mapping("options");
    if (options != null) {
      options(options, "", to);
    }
    credential(fields, to);
    fields.noOthers();
    if (fields.keys().isEmpty()) {
      notes.warnings().add(fields.span(), "lint/empty-block", Map.of("block", Value.of("require")));
    }
  }

  private static Position position(Fields fields, String key) {
    return fields.spanOf(key).position();
  }

  /** Options by name; a mapping whose keys are no operators holds options of its own. */
  private void options(Mapping options, String parent, List<Requirement> to) {
    for (Mapping.Entry entry : options.entries()) {
      String name = parent + entry.key().text();
      if (entry.value() instanceof Mapping inner && !isOperators(inner)) {
        options(inner, name + ".", to);
      } else {
        option(name, entry, to);
      }
    }
  }

  private static boolean isOperators(Mapping mapping) {
    return mapping.entries().stream().anyMatch(one -> Operator.named(one.key().text()) != null);
  }

  private void option(String name, Mapping.Entry entry, List<Requirement> to) {
    Attribute attribute = notes.vocabulary().require("options." + name);
    Condition.Test test =
        new MatcherReader(notes.vocabulary(), notes.problems(), attribute).test(entry.value());
    if (test != null) {
      to.add(
          new Requirement.Option(
              "require.options." + name,
              "/options/" + name.replace('.', '/'),
              attribute,
              test.matcher(),
              false,
              only(test.matcher()),
              proposal(test.matcher()),
              entry.key().span().position()));
    }
  }

  private static @Nullable Object only(Matcher matcher) {
    return matcher instanceof Matcher.EqualTo equal
            && equal.operand() instanceof Operand.Literal literal
        ? literal.value()
        : null;
  }

  /** A value that fits; where several do, the one that changes least of what the file says. */
  private static @Nullable Object proposal(Matcher matcher) {
    if (matcher instanceof Matcher.Compared compared
        && compared.operand() instanceof Operand.Literal literal) {
      return switch (compared.order()) {
        case AT_LEAST, AT_MOST -> literal.value();
        case ABOVE, BELOW -> null;
      };
    }
    if (matcher instanceof Matcher.OneOf oneOf) {
      return new TreeSet<>(oneOf.texts()).first();
    }
    if (matcher instanceof Matcher.Not not && only(not.inner()) instanceof Boolean flag) {
      return !flag;
    }
    return only(matcher);
  }

  private void credential(Fields fields, List<Requirement> to) {
    if (!fields.has("credential")) {
      return;
    }
    Node node = fields.node("credential");
    Set<String> kinds = new TreeSet<>();
    boolean any = false;
    for (Node item :
        node instanceof Sequence list
            ? list.items()
            : node == null ? List.<Node>of() : List.of(node)) {
      String kind = item instanceof Scalar scalar ? scalar.text() : "";
      if (CREDENTIALS.contains(kind)) {
        kinds.add(kind);
      } else {
        unknownCredential(item, kind);
        any = true;
      }
    }
    if (kinds.isEmpty() && !any) {
      fields.problem("credential", "yaml/wrong-value", "nobody", Map.of());
    }
    to.add(new Requirement.Credential(kinds, position(fields, "credential")));
  }

  private void unknownCredential(Node item, String kind) {
    Value names = Value.of(CREDENTIALS.stream().map(one -> "`" + one + "`").toList());
    Map<String, Value> said = Map.of("key", Value.of("credential"), "names", names);
    notes
        .problems()
        .add(
            item.span(),
            "yaml/wrong-value",
            "names",
            NearestName.arguments(kind, CREDENTIALS, said));
  }

  /** Bounds of options, which hold where the option is set. */
  void limits(Fields fields, List<Requirement> to) {
    for (String name : fields.keys()) {
      fields.fields(name).ifPresent(bounds -> limit(name, bounds, to));
    }
    fields.noOthers();
  }

  private void limit(String name, Fields bounds, List<Requirement> to) {
    Number least = number(bounds, "min");
    Number most = number(bounds, "max");
    bound(name, Matcher.Compared.Order.AT_LEAST, least, bounds, to);
    bound(name, Matcher.Compared.Order.AT_MOST, most, bounds, to);
    bounds.noOthers();
    if (least == null && most == null) {
      notes.problems().add(bounds.span(), "policy/limits", "missing", Map.of());
    } else if (least != null && most != null && least.doubleValue() > most.doubleValue()) {
      notes.problems().add(bounds.span(), "policy/limits", "crossed", Map.of());
    }
  }

  private static @Nullable Number number(Fields bounds, String key) {
    Scalar scalar = bounds.scalar(key);
    return scalar != null && bounds.number(key).isPresent()
        ? (Number) OperandReader.any(scalar)
        : null;
  }

  private void bound(
      String name,
      Matcher.Compared.Order order,
      @Nullable Number bound,
      Fields bounds,
      List<Requirement> to) {
    if (bound != null) {
      to.add(
          new Requirement.Option(
              "limits." + name,
              "/options/" + name.replace('.', '/'),
              notes.vocabulary().require("options." + name),
              new Matcher.Compared(order, new Operand.Literal(bound)),
              true,
              null,
              bound,
              bounds.span().position()));
    }
  }
}
