package dev.plumbline.internal.validation;

import dev.plumbline.Diagnostic;
import dev.plumbline.Setup;
import dev.plumbline.Value;
import dev.plumbline.internal.candidate.Candidate;
import dev.plumbline.internal.message.Messages;
import dev.plumbline.internal.message.Texts;
import dev.plumbline.internal.rule.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One setup on one day in one language: what its diagnostics share. */
public final class Validation {
  private final Candidate candidate;
  private final List<Finding> findings;
  private final Proof proof;
  private final Messages messages;
  private final Locale locale;
  private @Nullable Mask mask;

  private Validation(
      Candidate candidate, List<Finding> findings, Proof proof, Messages messages, Locale locale) {
    this.candidate = candidate;
    this.findings = findings;
    this.proof = proof;
    this.messages = messages;
    this.locale = locale;
  }

  /** The diagnostics of a setup, in order. */
  public static List<Diagnostic> of(
      Setup setup, Terms terms, Validator validator, Language language) {
    Candidate candidate = validator.candidate(setup, terms);
    List<Finding> findings = validator.findings(candidate, terms);
    if (findings.isEmpty()) {
      return List.of();
    }
    Proof proof = new Proof(validator, candidate, terms, findings);
    Validation validation =
        new Validation(candidate, findings, proof, language.messages(), language.locale());
    return validation.diagnostics(terms.all());
  }

  /** The language to answer in and its texts. */
  public record Language(Messages messages, Locale locale) {}

  private List<Diagnostic> diagnostics(boolean all) {
    List<Folding.Cause> causes = Folding.fold(findings, all);
    List<Diagnostic> diagnostics = new ArrayList<>(causes.size());
    for (Folding.Cause cause : causes) {
      diagnostics.add(new FoundDiagnostic(this, cause));
    }
    return diagnostics;
  }

  Setup setup() {
    return candidate.setup();
  }

  Candidate candidate() {
    return candidate;
  }

  Proof proof() {
    return proof;
  }

  Mask mask() {
    Mask known = mask;
    if (known == null) {
      known = new Mask(candidate);
      mask = known;
    }
    return known;
  }

  @Nullable Texts texts(Check check) {
    return CheckTexts.of(check, messages, locale);
  }

  String format(String pattern, Map<String, Value> arguments) {
    return Messages.format(pattern, locale, arguments);
  }
}
