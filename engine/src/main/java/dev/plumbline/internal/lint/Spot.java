package dev.plumbline.internal.lint;

import dev.plumbline.Layer;
import dev.plumbline.Position;
import dev.plumbline.RuleReference;
import dev.plumbline.TextProblem;
import dev.plumbline.internal.policy.Policy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a finding speaks of, as far as the rule tree tells. The text is read again only where
 * something was found.
 *
 * @param file the rule file
 * @param builtIn whether the file comes with the product
 * @param position where the thing begins; null where the tree does not tell
 * @param line the line on which the name or code of the surrounding rule stands
 * @param path keys and texts on the way from that rule to the thing, each looked for below the one
 *     before it
 */
record Spot(
    String file, boolean builtIn, @Nullable Position position, int line, List<String> path) {
  Spot {
    path = List.copyOf(path);
  }

  static Spot at(Policy policy, Position position) {
    RuleReference rule = policy.reference();
    return new Spot(rule.file(), isBuiltIn(rule), position, rule.line(), List.of());
  }

  static Spot at(TextProblem problem) {
    return new Spot(problem.file(), false, problem.position(), 0, List.of());
  }

  static Spot in(RuleReference rule, String... path) {
    return new Spot(rule.file(), isBuiltIn(rule), null, rule.line(), List.of(path));
  }

  /** What has this wording within it. */
  Spot below(String wording) {
    return new Spot(file, builtIn, position, line, List.of(wording));
  }

  private static boolean isBuiltIn(RuleReference rule) {
    return rule.layer().equals(Layer.BUILTIN.id());
  }
}
