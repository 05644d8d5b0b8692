package dev.plumbline.internal.policy;

import dev.plumbline.Layer;
import dev.plumbline.Severity;
import dev.plumbline.Waiver;
import dev.plumbline.explanation.Opinion;
import dev.plumbline.internal.attribute.AttributeView;
import dev.plumbline.internal.policy.Policy.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The policies that hold for somebody on a day, with what the layers make of each other. Deny wins,
 * every list has to allow, and what is refused is refused by the policy that does so most severely,
 * the highest of them. Immutable.
 */
public final class ActivePolicies {
  /** Nobody says anything. */
  public static final ActivePolicies NONE = new ActivePolicies(List.of(), Map.of());

  private final List<Policy> policies;
  private final Map<Topic, List<Ruling>> rulings = new EnumMap<>(Topic.class);
  private final List<Demand> demands = new ArrayList<>();
  private final Severities severities;
  private final Map<String, List<Grant>> grants;

  /** A list, and whether a lower layer speaks in its place. */
  private record Ruling(Policy policy, Statement statement, boolean givesWay) {}

  /** A waiver with the layer that grants it. */
  private record Grant(Layer layer, Waiver waiver) {}

  /**
   * A requirement, and what the other layers make of it.
   *
   * @param policy who requires it
   * @param requirement what is required
   * @param set why it does not count; null where it counts
   */
  public record Demand(Policy policy, Requirement requirement, @Nullable Opinion set) {
    /** Whether setups have to meet it. */
    public boolean counts() {
      return set == null;
    }

    /** What it says of a setup that meets it, or does not. */
    public Voice voice(boolean met, String shown) {
      Opinion opinion = set != null ? set : met ? Opinion.IS_MET : Opinion.IS_UNMET;
      return new Voice(policy, requirement.key(), opinion, shown, requirement.position());
    }
  }

  private ActivePolicies(List<Policy> policies, Map<String, List<Grant>> grants) {
    this.policies = List.copyOf(policies);
    this.grants = grants;
    this.severities = new Severities(this.policies);
    for (Policy policy : this.policies) {
      for (Statement statement : policy.lists()) {
        rulings
            .computeIfAbsent(statement.topic(), any -> new ArrayList<>())
            .add(new Ruling(policy, statement, givesWay(policy, statement.key())));
      }
      for (Requirement requirement : policy.requirements()) {
        demands.add(new Demand(policy, requirement, setAside(policy, requirement)));
      }
    }
  }

  /** Policies in their order, all of which hold for the person on the day. */
  static ActivePolicies of(List<Policy> policies, Who who, LocalDate day) {
    Map<String, List<Grant>> grants = new HashMap<>();
    for (Policy policy : policies) {
      for (Exemption exemption : policy.exemptions()) {
        Waiver waiver = exemption.waiver();
        if (waiver.validOn(day) && exemption.scope().covers(who)) {
          grants
              .computeIfAbsent(waiver.code(), any -> new ArrayList<>())
              .add(new Grant(policy.layer(), waiver));
        }
      }
    }
    return new ActivePolicies(policies, grants);
  }

  /** What is marked as overridable gives way to the same thing in an enforced lower layer. */
  private boolean givesWay(Policy policy, String key) {
    if (!policy.marksOverridable(key)) {
      return false;
    }
    return policies.stream()
        .anyMatch(
            other ->
                policy.layer().isAbove(other.layer())
                    && other.mode() == Mode.ENFORCE
                    && other.speaksOf(key));
  }

  /** The policies above come first, so that what they require is settled already. */
  private @Nullable Opinion setAside(Policy policy, Requirement requirement) {
    if (givesWay(policy, requirement.key())) {
      return Opinion.GIVES_WAY;
    }
    for (Demand higher : demands) {
      if (higher.counts()
          && higher.policy().mode() == Mode.ENFORCE
          && higher.policy().layer().isAbove(policy.layer())
          && requirement.contradicts(higher.requirement())) {
        return Opinion.IS_OVERRULED;
      }
    }
    return null;
  }

  /** Whether nobody says anything. */
  public boolean isEmpty() {
    return policies.isEmpty();
  }

  /** The policies in their order: higher layers first. */
  public List<Policy> policies() {
    return policies;
  }

  /** Whether some list on the topic counts. */
  public boolean speakOf(Topic topic) {
    return rulings.getOrDefault(topic, List.of()).stream().anyMatch(ruling -> !ruling.givesWay());
  }

  /** The lists that count on a topic, in the order of their policies. */
  public List<Statement> lists(Topic topic) {
    return rulings.getOrDefault(topic, List.of()).stream()
        .filter(ruling -> !ruling.givesWay())
        .map(Ruling::statement)
        .toList();
  }

  /** The voice that decides against something, or null where all let it pass. */
  public @Nullable Voice denial(Subject subject, AttributeView setup) {
    Voice deciding = null;
    for (Ruling ruling : rulings.getOrDefault(subject.topic(), List.of())) {
      if (!ruling.givesWay() && (deciding == null || isMoreSevere(ruling.policy(), deciding))) {
        Voice voice = voice(ruling, subject, setup);
        deciding = voice.opinion().refuses() ? voice : deciding;
      }
    }
    return deciding;
  }

  /** All voices against something, higher layers first. */
  public List<Voice> denials(Subject subject, AttributeView setup) {
    List<Voice> against = new ArrayList<>(0);
    for (Ruling ruling : rulings.getOrDefault(subject.topic(), List.of())) {
      if (!ruling.givesWay()) {
        Voice voice = voice(ruling, subject, setup);
        if (voice.opinion().refuses()) {
          against.add(voice);
        }
      }
    }
    return against;
  }

  private static boolean isMoreSevere(Policy policy, Voice than) {
    return policy.mode().compareTo(than.policy().mode()) < 0;
  }

  /** What every policy with a list on the topic says of something, higher layers first. */
  public List<Voice> voices(Subject subject, AttributeView setup) {
    return rulings.getOrDefault(subject.topic(), List.of()).stream()
        .map(ruling -> voice(ruling, subject, setup))
        .toList();
  }

  private static Voice voice(Ruling ruling, Subject subject, AttributeView setup) {
    Statement list = ruling.statement();
    EntryList.Entry entry =
        list.entries().find(list.allows() ? subject.names() : subject.allNames(), setup);
    Opinion opinion =
        ruling.givesWay()
            ? Opinion.GIVES_WAY
            : list.allows()
                ? entry == null ? Opinion.LEAVES_OUT : Opinion.ALLOWS
                : entry == null ? Opinion.PASSES : Opinion.DENIES;
    return new Voice(
        ruling.policy(),
        list.key(),
        opinion,
        entry == null ? "" : entry.text(),
        entry == null ? list.entries().position() : entry.position());
  }

  /** All requirements, those that do not count as well, higher layers first. */
  public List<Demand> demands() {
    return List.copyOf(demands);
  }

  /** The severity of a check that has this one by itself; null where it is off. */
  public @Nullable Severity severity(String code, Severity own) {
    return severities.isEmpty() ? own : severities.of(code, own);
  }

  /** Who speaks of a check's severity, higher layers first, and what came of it. */
  public List<Voice> severityVoices(String code, Severity own) {
    return severities.voices(code, own);
  }

  /** The waivers that somebody has, in the order of their codes. */
  public List<Waiver> waivers() {
    return grants.keySet().stream()
        .sorted()
        .flatMap(code -> grants.getOrDefault(code, List.of()).stream())
        .map(Grant::waiver)
        .toList();
  }

  /**
   * The waiver for a finding, or null where there is none. A layer waives what it, or a layer below
   * it, wrote; the organization waives everything; whatever is overridable may be waived below.
   *
   * @param writer the layer of the rule that found it
   */
  public @Nullable Waiver waiver(String code, String field, Layer writer) {
    for (Grant grant : grants.getOrDefault(code, List.of())) {
      String only = grant.waiver().field();
      boolean fits = only == null || only.equals(field);
      boolean own = writer != Layer.BUILTIN && !writer.isAbove(grant.layer());
      if (fits && (own || severities.mayLoosen(grant.layer(), code))) {
        return grant.waiver();
      }
    }
    return null;
  }
}
