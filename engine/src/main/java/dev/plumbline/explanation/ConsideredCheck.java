package dev.plumbline.explanation;

import dev.plumbline.RuleReference;
import dev.plumbline.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check and what it made of one setup.
 *
 * @param code the check's code
 * @param stage the stage at which it speaks
 * @param rule who decided: where the check stands, or the policy that it carried out, and the layer
 * @param verdict what it made of the setup
 * @param followsFrom the code of the finding that is shown instead; null where it was not folded
 * @param outcomes its requirements in their order, and whether they hold
 */
public record ConsideredCheck(
    String code,
    Stage stage,
    RuleReference rule,
    Verdict verdict,
    @Nullable String followsFrom,
    List<Outcome> outcomes) {
  /** Copies the outcomes. */
  public ConsideredCheck {
    outcomes = List.copyOf(outcomes);
  }

  /** The requirements that the setup does not fulfil. */
  public List<Outcome> unmet() {
    return outcomes.stream().filter(outcome -> !outcome.holds()).toList();
  }
}
