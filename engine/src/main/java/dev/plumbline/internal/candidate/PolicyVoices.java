package dev.plumbline.internal.candidate;

import dev.plumbline.internal.policy.ActivePolicies;
import dev.plumbline.internal.policy.ActivePolicies.Demand;
import dev.plumbline.internal.policy.Requirement;
import dev.plumbline.internal.policy.Subject;
import dev.plumbline.internal.policy.Topic;
import dev.plumbline.internal.policy.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
      List<Spoken> spoken = new ArrayList<>();
      for (Subject subject : Subjects.of(topic, c, policies)) {
        for (Voice voice : policies.voices(subject, Subjects.view(subject, c))) {
          spoken.add(new Spoken(voice, subject.path(), subject.shown(), false));
        }
      }
      addDecided(spoken, Spoken::field, all);
    }
    List<Spoken> spoken = new ArrayList<>();
    for (Demand demand : policies.demands()) {
      Requirement requirement = demand.requirement();
      Voice voice = demand.voice(PolicyAttributes.isMet(requirement, c), wanted(requirement));
      spoken.add(new Spoken(voice, field(requirement, c), value(requirement, c), false));
    }
    addDecided(spoken, one -> one.voice().key(), all);
    return all;
  }

  /** Marks what the report names of all that is said of one thing. */
  private static void addDecided(
      List<Spoken> spoken, Function<Spoken, String> thing, List<Spoken> to) {
    Refusals<Spoken> refusals = new Refusals<>();
    for (Spoken one : spoken) {
      if (one.voice().opinion().refuses()) {
        refusals.add(thing.apply(one), one.voice().policy(), one);
      }
    }
    List<Spoken> deciding = refusals.deciding();
    for (Spoken one : spoken) {
      to.add(new Spoken(one.voice(), one.field(), one.value(), deciding.contains(one)));
    }
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
