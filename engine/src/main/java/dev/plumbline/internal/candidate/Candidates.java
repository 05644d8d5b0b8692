package dev.plumbline.internal.candidate;

import dev.plumbline.ProbeAnswer;
import dev.plumbline.ProbeResult;
import dev.plumbline.Setup;
import dev.plumbline.internal.policy.PolicyIndex;
import dev.plumbline.internal.probe.Replay;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    return of(setup, today, null);
  }

  /**
   * The setup as rules see it on a day.
   *
   * @param probe what its endpoint answered; null where it was not asked
   */
  public Candidate of(Setup setup, LocalDate today, @Nullable ProbeResult probe) {
    return new Candidate(setup, this, today, probe);
  }

  /** What to ask the setup's endpoint. */
  public ProbeTarget target(Setup setup) {
    return ProbeTarget.of(of(setup, LocalDate.MIN));
  }

  /** What answers mean that somebody already has from the setup's endpoint. */
  public ProbeResult read(Setup setup, List<ProbeAnswer> answers) {
    ProbeTarget target = target(setup);
    boolean keySent =
        setup.apiKey().filter(key -> !key.isEmpty()).isPresent()
            || setup.text("apiKeyEnv").isPresent()
            || setup.text("apiKeyFile").isPresent();
    return new Replay(target.script(), target.host(), keySent, target.model()).of(answers);
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
