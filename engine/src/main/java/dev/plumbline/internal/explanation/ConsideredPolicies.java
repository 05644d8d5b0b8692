package dev.plumbline.internal.explanation;

import dev.plumbline.Severity;
import dev.plumbline.explanation.ConsideredPolicy;
import dev.plumbline.explanation.PolicyStatement;
import dev.plumbline.explanation.ScopeMismatch;
import dev.plumbline.internal.candidate.Candidate;
import dev.plumbline.internal.candidate.PolicyVoices;
import dev.plumbline.internal.policy.Policy;
import dev.plumbline.internal.policy.Voice;
import dev.plumbline.internal.rule.Check;
import dev.plumbline.internal.validation.Mask;
import dev.plumbline.internal.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Asks every policy what it says of a setup, or why it is not for it. */
final class ConsideredPolicies {
  private final Candidate candidate;
  private final Mask mask;
  private final List<PolicyVoices.Spoken> spoken;

  ConsideredPolicies(Candidate candidate, Mask mask) {
    this.candidate = candidate;
    this.mask = mask;
    this.spoken = PolicyVoices.of(candidate);
  }

  List<ConsideredPolicy> of(List<Policy> policies, List<Check> checks) {
    List<Voice> severities = severities(checks);
    return policies.stream().map(policy -> considered(policy, severities)).toList();
  }

  private ConsideredPolicy considered(Policy policy, List<Voice> severities) {
    List<ScopeMismatch> mismatches =
        policy.scope().missing(candidate.who()).entrySet().stream()
            .map(
                part ->
                    new ScopeMismatch(
                        part.getKey().key(),
                        part.getValue().texts(),
                        candidate.who().values(part.getKey())))
            .toList();
    return new ConsideredPolicy(
        policy.name(),
        policy.reference(),
        policy.mode().name().toLowerCase(Locale.ROOT),
        policy.period().has(candidate.today()),
        policy.period().from(),
        policy.period().until(),
        mismatches,
        statements(policy, severities));
  }

  private List<PolicyStatement> statements(Policy policy, List<Voice> severities) {
    List<PolicyStatement> statements = new ArrayList<>();
    for (PolicyVoices.Spoken one : spoken) {
      if (isOf(one.voice(), policy)) {
        Object value = one.value();
        String shown = value == null ? null : mask.apply(String.valueOf(value));
        statements.add(statement(one.voice(), one.field(), shown, one.decides()));
      }
    }
    for (Voice voice : severities) {
      if (isOf(voice, policy)) {
        statements.add(statement(voice, "", null, false));
      }
    }
    return statements;
  }

  private List<Voice> severities(List<Check> checks) {
    List<Voice> voices = new ArrayList<>();
    for (Check check : checks) {
      Severity own = Validator.ownSeverity(check, candidate);
      voices.addAll(candidate.policies().severityVoices(check.code(), own));
    }
    return voices;
  }

  private static boolean isOf(Voice voice, Policy policy) {
    return voice.policy().equals(policy);
  }

  private static PolicyStatement statement(
      Voice voice, String field, @Nullable String value, boolean decides) {
    return new PolicyStatement(
        voice.key(), voice.opinion(), voice.entry(), field, value, decides, voice.rule());
  }
}
