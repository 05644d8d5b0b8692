package dev.plumbline.service.output;

import dev.plumbline.Value;
import dev.plumbline.explanation.Outcome;
import dev.plumbline.explanation.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What rules require of a setup, in words. */
final class RequirementText {
  private static final String INDENT = "  ";

  private final Words words;
  private final Palette palette;

  RequirementText(Words words, Palette palette) {
    this.words = words;
    this.palette = palette;
  }

  /** The lines of a requirement; the parts of a combination are indented below it. */
  List<String> lines(Requirement requirement) {
    if (requirement instanceof Requirement.Comparison comparison) {
      return List.of("- " + sentence(comparison));
    }
    Requirement.Combination combination = (Requirement.Combination) requirement;
    List<String> lines = new ArrayList<>(List.of("- " + words.of(key(combination))));
    for (Requirement part : combination.parts()) {
      lines(part).forEach(line -> lines.add(INDENT + line));
    }
    return lines;
  }

  /** The lines of a requirement with a mark before each: whether the setup fulfils it. */
  List<String> lines(Outcome outcome) {
    String mark = outcome.holds() ? palette.good("✓ ") : palette.paint("1;31", "✗ ");
    if (outcome.requirement() instanceof Requirement.Comparison comparison) {
      return List.of(mark + sentence(comparison) + (outcome.holds() ? "" : actual(outcome)));
    }
    Requirement.Combination combination = (Requirement.Combination) outcome.requirement();
    List<String> lines = new ArrayList<>(List.of(mark + words.of(key(combination))));
    for (Outcome part : outcome.parts()) {
      lines(part).forEach(line -> lines.add(INDENT + line));
    }
    return lines;
  }

  private String actual(Outcome outcome) {
    Value actual = outcome.actual();
    return actual == null
        ? words.of("actual.absent")
        : words.of("actual").replace("{value}", shown(actual));
  }

  private static String key(Requirement.Combination combination) {
    return "require." + id(combination.how());
  }

  private String sentence(Requirement.Comparison comparison) {
    String key = "require." + id(comparison.operator()) + (comparison.negated() ? ".not" : "");
    String values =
        comparison.values().stream()
            .map(RequirementText::shown)
            .collect(Collectors.joining(words.of("list.separator")));
    return words.of(key).replace("{attribute}", comparison.attribute()).replace("{value}", values);
  }

  private static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A value between marks, with dots in place of what may be a credential. */
  static String shown(Value value) {
    if (value instanceof Value.Text text && text.text().startsWith("${")) {
      return text.text().substring(2, text.text().length() - 1);
    }
    if (value instanceof Value.Text text) {
      return "`" + Paragraph.printable(Concealed.shown(text.text())) + "`";
    }
    if (value instanceof Value.Items items) {
      return items.items().stream()
          .map(RequirementText::shown)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Value.Whole whole) {
      return "`" + whole.number() + "`";
    }
    if (value instanceof Value.Decimal decimal) {
      return "`" + decimal.number() + "`";
    }
    return value instanceof Value.Flag flag ? "`" + flag.flag() + "`" : "`•••`";
  }
}
