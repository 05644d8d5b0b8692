package dev.plumbline.internal.candidate;

import dev.plumbline.Setup;
import dev.plumbline.internal.policy.PolicyIndex;
import java.time.LocalDate;

/** Makes candidates for one rule base. Immutable. */
public final class Candidates {
  private final Knowledge knowledge;
  private final Derivation[] derivations;
  private final PolicyIndex policies;

  /** Takes the vocabulary as it stands when all rules are parsed. */
  public Candidates(Knowledge knowledge, Vocabulary vocabulary, PolicyIndex policies) {
    this(knowledge, vocabulary.derivations(), policies);
  }

  private Candidates(Knowledge knowledge, Derivation[] derivations, PolicyIndex policies) {
    this.knowledge = knowledge;
    this.derivations = derivations;
    this.policies = policies;
  }

  /** Candidates for which other policies hold. */
  public Candidates with(PolicyIndex others) {
    return new Candidates(knowledge, derivations, others);
  }

  /** The setup as rules see it on a day. */
  public Candidate of(Setup setup, LocalDate today) {
    return new Candidate(setup, this, today);
  }

  /** What the candidates rest on. */
  public Knowledge knowledge() {
    return knowledge;
  }

  Derivation[] derivations() {
    return derivations;
  }

  /** The policies of the rule base. */
  public PolicyIndex policies() {
    return policies;
  }
}
