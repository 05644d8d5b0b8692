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

  /** What validation finds, by the one path that everything takes. */
  List<WitnessFinding> findings(Setup setup, LocalDate day) {
    List<WitnessFinding> found = new ArrayList<>();
    for (Diagnostic one :
        Validation.of(
            setup,
            new Terms(day, false, false),
            validator,
            new Validation.Language(rules.messages(), Locale.ENGLISH))) {
      found.add(
          new WitnessFinding(
              one.code(), one.field(), one.severity(), one.waived().isPresent(), one.rule()));
    }
    return found;
  }
}
