package dev.plumbline.internal.testing;

import dev.plumbline.Diagnostic;
import dev.plumbline.internal.message.Messages;
import dev.plumbline.internal.validation.Terms;
import dev.plumbline.internal.validation.Validation;
import dev.plumbline.internal.validation.Validator;
import dev.plumbline.testing.FoundCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Validates trials as everything else is validated. */
final class Judge {
  private final Validation.Language language;

  Judge(Messages messages) {
    this.language = new Validation.Language(messages, Locale.ENGLISH);
  }

  /** What these rules find. */
  List<FoundCode> found(Trial trial, Validator rules) {
    return codes(trial, rules, trial.isExample());
  }

  /** What these rules find, with what follows from other findings. */
  List<FoundCode> all(Trial trial, Validator rules) {
    return codes(trial, rules, true);
  }

  private List<FoundCode> codes(Trial trial, Validator rules, boolean all) {
    List<FoundCode> codes = new ArrayList<>();
    Terms terms = new Terms(trial.day(), all, false, trial.probe());
    for (Diagnostic found : Validation.of(trial.setup(), terms, trial.in(rules), language)) {
      boolean waived = found.waived().isPresent();
      codes.add(new FoundCode(found.code(), found.severity(), found.field(), waived));
    }
    return codes;
  }

  /** Whether these rules find what is expected. */
  boolean passes(Trial trial, Validator rules) {
    return trial.expected().mismatches(found(trial, rules)).isEmpty();
  }
}
