package dev.plumbline.internal.validation;

import dev.plumbline.Severity;
import dev.plumbline.Stage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells causes from effects. A finding silences those of later stages at its field that are no more
 * severe; one at the provider silences those that rest on facts of the provider; and what a policy
 * refuses silences lesser remarks at the same field, which has to change anyway. What an endpoint
 * answered outweighs guesses from lists at the same field, and counts for nothing where provider or
 * address are wrong. A waived finding silences nothing and is always shown.
 */
final class Folding {
  private static final String PROVIDER = "/provider";
  private static final String BASE_URL = "/baseUrl";

  /**
   * A finding, and how it stands to the others.
   *
   * @param finding the finding
   * @param folded how many it silences
   * @param silencedBy the one that silences it, if any does
   */
  record Cause(Finding finding, int folded, @Nullable Finding silencedBy) {}

  private Folding() {}

  /** The causes among the findings, in order; with {@code all}, the effects as well. */
  static List<Cause> fold(List<Finding> findings, boolean all) {
    if (findings.isEmpty()) {
      return List.of();
    }
    findings.sort(Finding.ORDER);
    int[] folded = new int[findings.size()];
    @Nullable Finding[] silencedBy = new Finding[findings.size()];
    for (int effect = 0; effect < findings.size(); effect++) {
      int cause = causeOf(findings, effect);
      if (cause >= 0) {
        silencedBy[effect] = findings.get(cause);
        folded[cause]++;
      }
    }
    List<Cause> causes = new ArrayList<>(findings.size());
    for (int i = 0; i < findings.size(); i++) {
      if (all || silencedBy[i] == null) {
        causes.add(new Cause(findings.get(i), folded[i], silencedBy[i]));
      }
    }
    return causes;
  }

  /** The first cause that is not itself an effect; -1 where there is none. */
  private static int causeOf(List<Finding> findings, int effect) {
    int found = -1;
    for (int i = 0; i < findings.size(); i++) {
      if (i != effect
          && silences(findings.get(i), findings.get(effect))
          && (found < 0 || findings.get(i).stage().compareTo(findings.get(found).stage()) < 0)) {
        found = i;
      }
    }
    return found;
  }

  private static boolean silences(Finding cause, Finding effect) {
    if (!cause.severity().atLeast(effect.severity()) || !cause.counts() || !effect.counts()) {
      return false;
    }
    int stages = cause.stage().compareTo(effect.stage());
    if (effect.stage() == Stage.LIVE && stages < 0 && decidesWhoAnswers(cause)) {
      return true;
    }
    if (cause.stage() == Stage.LIVE && effect.stage() == Stage.KNOWLEDGE) {
      return cause.field().equals(effect.field()) && cause.severity() != effect.severity();
    }
    if (cause.field().equals(effect.field())) {
      return stages < 0
          || (cause.stage() == Stage.POLICY && cause.severity().compareTo(effect.severity()) < 0);
    }
    return cause.field().equals(PROVIDER)
        && cause.severity().atLeast(Severity.WARNING)
        && effect.check().needsProvider()
        && stages <= 0;
  }

  /** What a wrong address or a stranger answers says nothing of the rest of the setup. */
  private static boolean decidesWhoAnswers(Finding cause) {
    return cause.severity() == Severity.ERROR
        && (cause.field().equals(PROVIDER) || cause.field().equals(BASE_URL));
  }
}
