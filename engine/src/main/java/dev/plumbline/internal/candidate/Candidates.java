package dev.plumbline.internal.candidate;

import dev.plumbline.Setup;
import java.time.LocalDate;

/** Makes candidates for one rule base. Immutable. */
public final class Candidates {
  private final Knowledge knowledge;
  private final Derivation[] derivations;

  /** Takes the vocabulary as it stands when all rules are parsed. */
  public Candidates(Knowledge knowledge, Vocabulary vocabulary) {
    this.knowledge = knowledge;
    this.derivations = vocabulary.derivations();
  }

  /** The setup as rules see it on a day. */
  public Candidate of(Setup setup, LocalDate today) {
    return new Candidate(setup, knowledge, derivations, today);
  }

  /** What the candidates rest on. */
  public Knowledge knowledge() {
    return knowledge;
  }
}
