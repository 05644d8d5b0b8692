package dev.plumbline.internal.rule;

import dev.plumbline.internal.attribute.AttributeType;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Conditions as rule files write them, in one line. */
public final class Notation {
  private Notation() {}

  /** Such as {@code options.maxTokens: { above: 8192 }}. */
  public static String of(Condition condition) {
    if (condition instanceof Condition.Test test) {
      return test.attribute().name() + ": " + value(test.matcher(), test.attribute().type());
    }
    String name =
        condition instanceof Condition.All
            ? "all"
            : condition instanceof Condition.Any ? "any" : "none";
    return name + ": " + list(Conditions.parts(condition));
  }

  private static String list(List<Condition> parts) {
    return parts.stream().map(Notation::item).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String item(Condition part) {
    if (part instanceof Condition.All all) {
      return all.parts().stream().map(Notation::of).collect(Collectors.joining(", ", "{ ", " }"));
    }
    return "{ " + of(part) + " }";
  }

  /** What stands behind the attribute's name. */
  public static String value(Matcher matcher, AttributeType type) {
    if (matcher instanceof Matcher.EqualTo equal) {
      return operand(equal.operand());
    }
    if (matcher instanceof Matcher.OneOf oneOf) {
      return new TreeSet<>(oneOf.texts())
          .stream().map(Notation::text).collect(Collectors.joining(", ", "[", "]"));
    }
    return "{ " + String.join(", ", operators(matcher, type)) + " }";
  }

  private static List<String> operators(Matcher matcher, AttributeType type) {
    if (matcher instanceof Matcher.Both both) {
      List<String> all = new ArrayList<>();
      both.parts().forEach(part -> all.addAll(operators(part, type)));
      return all;
    }
    return List.of(operator(matcher, type));
  }

  private static String operator(Matcher matcher, AttributeType type) {
    if (matcher instanceof Matcher.Not not) {
      return "not: " + value(not.inner(), type);
    }
    if (matcher instanceof Matcher.Matches matches) {
      return "matches: " + text(matches.expression().text());
    }
    if (matcher instanceof Matcher.Fits fits) {
      return "glob: " + text(fits.glob().text());
    }
    if (matcher instanceof Matcher.Has has) {
      return has.where().key() + ": " + text(has.part());
    }
    if (matcher instanceof Matcher.Compared compared) {
      return compared.order().key(type) + ": " + operand(compared.operand());
    }
    if (matcher instanceof Matcher.Present) {
      return "present: true";
    }
    return matcher instanceof Matcher.Absent
        ? "absent: true"
        : (matcher instanceof Matcher.OneOf ? "in: " : "equals: ") + value(matcher, type);
  }

  private static String operand(Operand operand) {
    return operand instanceof Operand.Reference reference
        ? "${" + reference.attribute().name() + "}"
        : operand instanceof Operand.Literal literal && literal.value() instanceof String text
            ? text(text)
            : String.valueOf(((Operand.Literal) operand).value());
  }

  private static String text(String text) {
    boolean plain = !text.isEmpty() && text.chars().allMatch(Notation::isPlain);
    return plain && !isOtherType(text) ? text : Quoted.text(text);
  }

  private static boolean isPlain(int c) {
    return Character.isLetterOrDigit(c) || "./_-@".indexOf(c) >= 0;
  }

  /** What YAML would read as something else than text, to the safe side. */
  private static boolean isOtherType(String text) {
    char first = text.charAt(0);
    return first == '-'
        || first == '.'
        || first == '@'
        || Character.isDigit(first)
        || List.of("true", "false", "null").contains(text);
  }
}
