package dev.plumbline.internal.policy;

import dev.plumbline.Layer;
import dev.plumbline.Position;
import dev.plumbline.RuleReference;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one document of kind policy says. Pure data.
 *
 * @param name how people call it
 * @param layer who speaks
 * @param mode how much weight its lists and requirements have
 * @param scope whom it is for
 * @param period on which days it holds
 * @param lists what it allows and denies
 * @param requirements what it wants of setups
 * @param severities other severities for checks
 * @param overridable the keys of what lower layers may loosen, with their places
 * @param exemptions its waivers
 * @param reference where it stands
 */
public record Policy(
    String name,
    Layer layer,
    Mode mode,
    Scope scope,
    Period period,
    List<Statement> lists,
    List<Requirement> requirements,
    List<SeverityChange> severities,
    Map<String, Position> overridable,
    List<Exemption> exemptions,
    RuleReference reference) {
  /** Higher layers first, then by name and place, whatever the order of files. */
  public static final Comparator<Policy> ORDER =
      Comparator.comparing(Policy::layer)
          .thenComparing(Policy::name)
          .thenComparing(policy -> policy.reference().file())
          .thenComparingInt(policy -> policy.reference().line());

  /** Copies what can change. */
  public Policy {
    lists = List.copyOf(lists);
    requirements = List.copyOf(requirements);
    severities = List.copyOf(severities);
    overridable = Map.copyOf(overridable);
    exemptions = List.copyOf(exemptions);
  }

  /**
   * Days from the first to the last; null where there is none.
   *
   * @param from the first day
   * @param until the last day
   */
  public record Period(@Nullable LocalDate from, @Nullable LocalDate until) {
    /** Always. */
    public static final Period ALWAYS = new Period(null, null);

    /** Whether the day is one of them. */
    public boolean has(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
  }

  /**
   * An allow or deny list.
   *
   * @param topic what it is about
   * @param allows whether it allows or denies
   * @param entries what it lists
   */
  public record Statement(Topic topic, boolean allows, EntryList entries) {
    /** The key under which a higher layer may mark it overridable, such as models.allow. */
    public String key() {
      return topic.key(allows);
    }
  }

  /** Whether it holds for them on that day. */
  public boolean appliesTo(Who who, LocalDate day) {
    return period.has(day) && scope.covers(who);
  }

  /** Whether lower layers may loosen what stands under the key: the key itself or one above it. */
  public boolean marksOverridable(String key) {
    return overridable.containsKey(key)
        || overridable.keySet().stream().anyMatch(marked -> key.startsWith(marked + "."));
  }

  /** Whether it says something under the key. */
  boolean speaksOf(String key) {
    return lists.stream().anyMatch(list -> list.key().equals(key))
        || requirements.stream().anyMatch(requirement -> requirement.key().equals(key));
  }

  /** The place of something in its file, as reports name it. */
  public RuleReference at(Position position) {
    return new RuleReference(reference.file(), position.line(), reference.layer());
  }
}
