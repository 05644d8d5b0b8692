package dev.plumbline.internal.candidate;

import dev.plumbline.internal.policy.ActivePolicies;
import dev.plumbline.internal.policy.ActivePolicies.Demand;
import dev.plumbline.internal.policy.Requirement;
import dev.plumbline.internal.policy.Subject;
import dev.plumbline.internal.policy.Topic;
import dev.plumbline.internal.policy.Voice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
      for (Subject subject : Subjects.of(topic, c, policies)) {
        Voice denial = policies.denial(subject, Subjects.view(subject, c));
        for (Voice voice : policies.voices(subject, Subjects.view(subject, c))) {
          all.add(new Spoken(voice, subject.path(), subject.shown(), voice.equals(denial)));
        }
      }
    }
    demands(c, all);
    return all;
  }

  /** At one field the most severe decides, the highest of them. */
  private static void demands(Candidate c, List<Spoken> to) {
    Map<String, Demand> deciding = new HashMap<>();
    for (Demand demand : c.policies().demands()) {
      if (demand.counts() && !isMet(demand.requirement(), c)) {
        deciding.merge(
            field(demand.requirement(), c),
            demand,
            (first, second) ->
                second.policy().mode().compareTo(first.policy().mode()) < 0 ? second : first);
      }
    }
    for (Demand demand : c.policies().demands()) {
      Requirement requirement = demand.requirement();
      String field = field(requirement, c);
      Voice voice = demand.voice(isMet(requirement, c), wanted(requirement));
      to.add(new Spoken(voice, field, value(requirement, c), demand.equals(deciding.get(field))));
    }
  }

  private static boolean isMet(Requirement requirement, Candidate c) {
    if (requirement instanceof Requirement.Option option) {
      return option.isMet(c);
    }
    return requirement instanceof Requirement.BaseUrl required
        ? Requirements.isAt(required, c)
        : ((Requirement.Credential) requirement)
            .kinds()
            .contains(DestinationAttributes.credentialKind(c));
  }

  private static String field(Requirement requirement, Candidate c) {
    if (requirement instanceof Requirement.Option option) {
      return option.path();
    }
    return requirement instanceof Requirement.BaseUrl
        ? "/baseUrl"
        : Requirements.credentialField(c);
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
