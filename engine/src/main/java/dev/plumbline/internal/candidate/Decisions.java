package dev.plumbline.internal.candidate;

import dev.plumbline.internal.policy.ActivePolicies;
import dev.plumbline.internal.policy.ActivePolicies.Demand;
import dev.plumbline.internal.policy.Policy;
import dev.plumbline.internal.policy.Subject;
import dev.plumbline.internal.policy.Topic;
import dev.plumbline.internal.policy.Voice;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who decides against a setup: of all that refuse something at a field, the most severe, then the
 * highest is named, whatever the order in which they were asked.
 */
final class Decisions {
  private static final Comparator<Policy> WEIGHT =
      Comparator.comparing(Policy::mode).thenComparing(Policy.ORDER);

  private Decisions() {}

  /** Something that is refused, and the voice that decides so. */
  record Denial(Subject subject, Voice voice) {
    private Denial heavier(Denial other) {
      return WEIGHT.compare(other.voice.policy(), voice.policy()) < 0 ? other : this;
    }
  }

  /** What lists on a topic refuse, one for each field. */
  static Collection<Denial> denials(Topic topic, Candidate c) {
    ActivePolicies policies = c.policies();
    Map<String, Denial> byField = new LinkedHashMap<>(2);
    for (Subject subject : Subjects.of(topic, c, policies)) {
      Voice voice = policies.denial(subject, Subjects.view(subject, c));
      if (voice != null) {
        byField.merge(subject.path(), new Denial(subject, voice), Denial::heavier);
      }
    }
    return byField.values();
  }

  /** The requirements that the setup does not meet, one of each kind for each field. */
  static Collection<Demand> unmet(Candidate c) {
    Map<String, Demand> byField = new LinkedHashMap<>(2);
    for (Demand demand : c.policies().demands()) {
      if (demand.counts() && !Requirements.isMet(demand.requirement(), c)) {
        String key = demand.requirement().key();
        String kind = key.substring(0, key.indexOf('.'));
        byField.merge(
            kind + Requirements.field(demand.requirement(), c), demand, Decisions::heavier);
      }
    }
    return byField.values();
  }

  private static Demand heavier(Demand one, Demand other) {
    return WEIGHT.compare(other.policy(), one.policy()) < 0 ? other : one;
  }
}
