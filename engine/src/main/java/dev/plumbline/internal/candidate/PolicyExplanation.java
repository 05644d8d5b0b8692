package dev.plumbline.internal.candidate;

import dev.plumbline.internal.policy.ActivePolicies;
import dev.plumbline.internal.policy.ActivePolicies.Demand;
import dev.plumbline.internal.policy.Requirement;
import dev.plumbline.internal.policy.Subject;
import dev.plumbline.internal.policy.Topic;
import dev.plumbline.internal.policy.Voice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why policies let one thing of a setup pass or not: everybody who spoke, and who decided.
 *
 * @param field JSON pointer of the thing
 * @param shown how it was entered; empty where the setup leaves it open
 * @param voices what each policy with a word on it says, higher layers first
 * @param deciding who refuses it; null where it passes
 */
public record PolicyExplanation(
    String field, String shown, List<Voice> voices, @Nullable Voice deciding) {
  /** Copies the voices. */
  public PolicyExplanation {
    voices = List.copyOf(voices);
  }

  /** All that policies say of a setup: first of what it chooses, then of what they require. */
  public static List<PolicyExplanation> of(Candidate candidate) {
    ActivePolicies policies = candidate.policies();
    List<PolicyExplanation> all = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      for (Subject subject : Subjects.of(topic, candidate, policies)) {
        var view = Subjects.view(subject, candidate);
        all.add(
            new PolicyExplanation(
                subject.path(),
                subject.shown() == null ? "" : subject.shown(),
                policies.voices(subject, view),
                policies.denial(subject, view)));
      }
    }
    required(candidate, policies).forEach((field, voices) -> all.add(of(field, voices)));
    return all;
  }

  private static Map<String, List<Voice>> required(Candidate candidate, ActivePolicies policies) {
    Map<String, List<Voice>> byField = new LinkedHashMap<>();
    for (Demand demand : policies.demands()) {
      boolean met = PolicyAttributes.isMet(demand.requirement(), candidate);
      byField
          .computeIfAbsent(field(demand.requirement(), candidate), any -> new ArrayList<>())
          .add(demand.voice(met, demand.requirement().key()));
    }
    return byField;
  }

  private static String field(Requirement requirement, Candidate candidate) {
    if (requirement instanceof Requirement.Option option) {
      return option.path();
    }
    return requirement instanceof Requirement.BaseUrl
        ? "/baseUrl"
        : Requirements.credentialField(candidate);
  }

  private static PolicyExplanation of(String field, List<Voice> voices) {
    Voice deciding = null;
    for (Voice voice : voices) {
      if (voice.opinion().refuses()
          && (deciding == null || voice.policy().mode().compareTo(deciding.policy().mode()) < 0)) {
        deciding = voice;
      }
    }
    return new PolicyExplanation(field, "", voices, deciding);
  }
}
