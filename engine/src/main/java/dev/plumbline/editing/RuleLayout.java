package dev.plumbline.editing;

import dev.plumbline.internal.message.OwnTexts;
import dev.plumbline.internal.yaml.Problem;
import dev.plumbline.internal.yaml.YamlLayout;

/**
 * The layout of rule files: two spaces a level, list items two spaces further in, one blank line at
 * most, lines that end in a line feed. Order, quotes and comments stay; what stands in braces on
 * one line stays there.
 */
public final class RuleLayout {
  private RuleLayout() {}

  /**
   * A rule file in the layout. It says the same as before and has the same comments.
   *
   * @throws EditException where that cannot be done, with the reason
   */
  public static String format(String text) throws EditException {
    YamlLayout.Result result = YamlLayout.of(text);
    Problem unreadable = result.problem();
    if (unreadable != null) {
      int line = unreadable.span().line();
      throw new EditException("line " + line + ": " + OwnTexts.sentence(unreadable));
    }
    if (!result.refusal().isEmpty()) {
      throw new EditException(result.refusal());
    }
    return result.text();
  }
}
