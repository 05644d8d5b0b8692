package dev.plumbline.internal.meaning;

import dev.plumbline.Diagnostic;
import dev.plumbline.Setup;
import dev.plumbline.internal.candidate.Candidates;
import dev.plumbline.internal.policy.ActivePolicies;
import dev.plumbline.internal.rulefile.Rules;
import dev.plumbline.internal.validation.Terms;
import dev.plumbline.internal.validation.Validation;
import dev.plumbline.internal.validation.Validator;
import dev.plumbline.meaning.WitnessFinding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One of the two rule bases.
 *
 * @param rules what its files say
 * @param candidates makes candidates by it
 * @param validator validates by it
 */
public record Side(Rules rules, Candidates candidates, Validator validator) {
  ActivePolicies policies(Setup setup, LocalDate day) {
    return candidates.of(setup, day).policies();
  }

  /**
   * What validation finds.
   *
   * @param shown what the report shows
   * @param all the same, and what follows from it
   */
  record Found(List<WitnessFinding> shown, List<WitnessFinding> all) {}

  /** What validation finds, by the one path that everything takes. */
  Found findings(Setup setup, LocalDate day) {
    List<WitnessFinding> shown = new ArrayList<>();
    List<WitnessFinding> all = new ArrayList<>();
    for (Diagnostic one :
        Validation.of(
            setup,
            new Terms(day, true, false),
            validator,
            new Validation.Language(rules.messages(), Locale.ENGLISH))) {
      WitnessFinding found =
          new WitnessFinding(
              one.code(), one.field(), one.severity(), one.waived().isPresent(), one.rule());
      all.add(found);
      if (one.followsFrom().isEmpty()) {
        shown.add(found);
      }
    }
    return new Found(shown, all);
  }
}
