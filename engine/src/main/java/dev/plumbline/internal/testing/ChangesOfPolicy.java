package dev.plumbline.internal.testing;

import dev.plumbline.Layer;
import dev.plumbline.Position;
import dev.plumbline.Severity;
import dev.plumbline.internal.policy.Mode;
import dev.plumbline.internal.policy.Policy;
import dev.plumbline.internal.policy.Policy.Period;
import dev.plumbline.internal.policy.SeverityChange;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The small changes of a policy: without a list, an entry, a requirement, another severity, a
 * waiver, a part of its scope or a mark that something may be loosened; with a day or a bound moved
 * by one, with another value; with more or less weight; a layer higher, where that matters.
 */
final class ChangesOfPolicy {
  private final Policy policy;
  private final List<Policy> others;
  private final PolicyChanges changes;

  /**
   * @param others the policies beside it
   */
  ChangesOfPolicy(Policy policy, List<Policy> others) {
    this.policy = policy;
    this.others = List.copyOf(others);
    this.changes = new PolicyChanges(policy);
  }

  List<ChangedPolicy> all() {
    for (ChangesOfScope.Changed scope : ChangesOfScope.of(policy.scope())) {
      changes.drop("applies: " + scope.dropped(), copy().scope(scope.scope()));
    }
    new ChangesOfLists(policy, changes).collect();
    new ChangesOfRequirements(policy, changes).collect();
    policy.severities().forEach(this::severity);
    policy.overridable().forEach(this::forbid);
    new ChangesOfWaivers(policy, changes).collect();
    moveDays();
    weigh();
    raise();
    return changes.all();
  }

  private PolicyCopy copy() {
    return new PolicyCopy(policy);
  }

  private void severity(SeverityChange change) {
    String text = "severity." + change.code();
    List<SeverityChange> all = policy.severities();
    Policy without = copy().severities(PolicyCopy.without(all, change));
    changes.drop(change.position(), text, without);
    Severity other = change.severity() == Severity.ERROR ? Severity.WARNING : Severity.ERROR;
    SeverityChange changed = new SeverityChange(change.code(), other, change.position());
    changes.replace(
        change.position(),
        text + ": " + id(change.severity()),
        text + ": " + id(other),
        copy().severities(PolicyCopy.replaced(all, change, changed)));
  }

  private static String id(@Nullable Severity severity) {
    return severity == null ? "off" : severity.id();
  }

  private void forbid(String key, Position position) {
    Map<String, Position> rest = new HashMap<>(policy.overridable());
    rest.remove(key);
    changes.drop(position, "overridable: " + key, copy().overridable(rest));
  }

  private void moveDays() {
    LocalDate from = policy.period().from();
    LocalDate until = policy.period().until();
    for (int days = -1; days <= 1; days += 2) {
      if (from != null) {
        LocalDate day = from.plusDays(days);
        replace("from: " + from, "from: " + day, copy().period(new Period(day, until)));
      }
      if (until != null) {
        LocalDate day = until.plusDays(days);
        replace("until: " + until, "until: " + day, copy().period(new Period(from, day)));
      }
    }
  }

  private void weigh() {
    Mode other = policy.mode() == Mode.ENFORCE ? Mode.WARN : Mode.ENFORCE;
    if (!policy.lists().isEmpty() || !policy.requirements().isEmpty()) {
      replace("mode: " + id(policy.mode()), "mode: " + id(other), copy().mode(other));
    }
  }

  private static String id(Mode mode) {
    return mode.name().toLowerCase(Locale.ROOT);
  }

  /** In the layer above it would tighten what it loosens now. */
  private void raise() {
    Set<String> said = new HashSet<>();
    policy.lists().forEach(list -> said.add(list.key()));
    policy.requirements().forEach(requirement -> said.add(requirement.key()));
    boolean loosens =
        others.stream()
            .filter(other -> other.layer().isAbove(policy.layer()))
            .anyMatch(other -> said.stream().anyMatch(other::marksOverridable));
    if (loosens) {
      Layer above = Layer.values()[policy.layer().ordinal() - 1];
      replace("layer: " + policy.layer().id(), "layer: " + above.id(), copy().layer(above));
    }
  }

  private void replace(String before, String after, Policy changed) {
    changes.replace(before, after, changed);
  }
}
