package dev.plumbline.internal.candidate;

import dev.plumbline.internal.policy.ActivePolicies;
import dev.plumbline.internal.policy.ActivePolicies.Demand;
import dev.plumbline.internal.policy.Requirement;
import dev.plumbline.internal.policy.Subject;
import dev.plumbline.internal.policy.Topic;
import dev.plumbline.internal.policy.Voice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every policy that holds for a setup says of it, also where it has nothing against it. */
public final class PolicyVoices {
  private PolicyVoices() {}

  /**
   * A voice with what it speaks of.
   *
   * @param voice who says what
   * @param field JSON pointer of the field
   * @param value the field's value as it was entered, or what stands for it; null where there is
   *     none
   * @param decides whether the report names it
   */
  public record Spoken(Voice voice, String field, @Nullable Object value, boolean decides) {}

  /** All voices, topic by topic, then requirements, higher layers first. */
  public static List<Spoken> of(Candidate c) {
    List<Spoken> all = new ArrayList<>();
    ActivePolicies policies = c.policies();
    for (Topic topic : Topic.values()) {
      Collection<Decisions.Denial> denials = Decisions.denials(topic, c);
      for (Subject subject : Subjects.of(topic, c, policies)) {
        for (Voice voice : policies.voices(subject, Subjects.view(subject, c))) {
          boolean decides = denials.contains(new Decisions.Denial(subject, voice));
          all.add(new Spoken(voice, subject.path(), subject.shown(), decides));
        }
      }
    }
    Collection<Demand> unmet = Decisions.unmet(c);
    for (Demand demand : policies.demands()) {
      Requirement requirement = demand.requirement();
      Voice voice = demand.voice(Requirements.isMet(requirement, c), wanted(requirement));
      String field = Requirements.field(requirement, c);
      all.add(new Spoken(voice, field, value(requirement, c), unmet.contains(demand)));
    }
    return all;
  }

  private static String wanted(Requirement requirement) {
    if (requirement instanceof Requirement.Option option) {
      return option.matcher().id();
    }
    return requirement instanceof Requirement.BaseUrl required
        ? required.url()
        : ((Requirement.Credential) requirement).shown();
  }

  private static @Nullable Object value(Requirement requirement, Candidate c) {
    if (requirement instanceof Requirement.Option option) {
      return c.value(option.attribute());
    }
    if (requirement instanceof Requirement.BaseUrl) {
      return c.destination() == null ? null : c.destination().origin();
    }
    return DestinationAttributes.credentialKind(c);
  }
}
