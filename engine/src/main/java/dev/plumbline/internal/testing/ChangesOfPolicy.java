package dev.plumbline.internal.testing;

import dev.plumbline.Position;
import dev.plumbline.RuleReference;
import dev.plumbline.Waiver;
import dev.plumbline.internal.policy.EntryList;
import dev.plumbline.internal.policy.Exemption;
import dev.plumbline.internal.policy.Mode;
import dev.plumbline.internal.policy.Policy;
import dev.plumbline.internal.policy.Policy.Period;
import dev.plumbline.internal.policy.Policy.Statement;
import dev.plumbline.internal.policy.Requirement;
import dev.plumbline.internal.policy.SeverityChange;
import dev.plumbline.testing.Mutant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The small changes of a policy: without a list, an entry, a requirement, another severity, a
 * waiver or a mark that something may be loosened; with a day moved by one; with less weight.
 */
final class ChangesOfPolicy {
  private final Policy policy;
  private final List<ChangedPolicy> changes = new ArrayList<>();

  ChangesOfPolicy(Policy policy) {
    this.policy = policy;
  }

  List<ChangedPolicy> all() {
    for (int i = 0; i < policy.lists().size(); i++) {
      changeList(i, policy.lists().get(i));
    }
    for (Requirement requirement : policy.requirements()) {
      List<Requirement> rest = without(policy.requirements(), requirement);
      drop(requirement.position(), requirement.key(), saying(policy.lists(), rest));
    }
    for (SeverityChange change : policy.severities()) {
      String text = "severity." + change.code();
      drop(change.position(), text, with(without(policy.severities(), change)));
    }
    policy.overridable().forEach(this::forbid);
    for (Exemption exemption : policy.exemptions()) {
      changeExemption(exemption);
    }
    moveDays();
    weaken();
    return changes;
  }

  private void changeList(int index, Statement list) {
    List<Statement> rest = new ArrayList<>(policy.lists());
    rest.remove(index);
    drop(list.entries().position(), list.key(), saying(rest, policy.requirements()));
    for (EntryList.Entry entry : list.entries().entries()) {
      List<Statement> lists = new ArrayList<>(policy.lists());
      EntryList shorter = list.entries().without(entry.position());
      lists.set(index, new Statement(list.topic(), list.allows(), shorter));
      String text = list.key() + ": " + entry.text();
      drop(entry.position(), text, saying(lists, policy.requirements()));
    }
  }

  private void forbid(String key, Position position) {
    Map<String, Position> rest = new HashMap<>(policy.overridable());
    rest.remove(key);
    drop(
        position,
        "overridable: " + key,
        new Policy(
            policy.name(),
            policy.layer(),
            policy.mode(),
            policy.scope(),
            policy.period(),
            policy.lists(),
            policy.requirements(),
            policy.severities(),
            rest,
            policy.exemptions(),
            policy.reference()));
  }

  private void changeExemption(Exemption exemption) {
    Waiver waiver = exemption.waiver();
    List<Exemption> rest = without(policy.exemptions(), exemption);
    String text = "waivers: " + waiver.code();
    add(waiver.rule(), text, "", in(policy.mode(), policy.period(), rest));
    if (waiver.until() != null) {
      for (LocalDate day : List.of(waiver.until().minusDays(1), waiver.until().plusDays(1))) {
        Waiver moved =
            new Waiver(
                waiver.policy(),
                waiver.owner(),
                waiver.reason(),
                day,
                waiver.code(),
                waiver.field(),
                waiver.rule());
        List<Exemption> others = new ArrayList<>(rest);
        others.add(new Exemption(moved, exemption.scope()));
        Policy changed = in(policy.mode(), policy.period(), others);
        add(waiver.rule(), text + " until " + waiver.until(), text + " until " + day, changed);
      }
    }
  }

  private void moveDays() {
    LocalDate from = policy.period().from();
    LocalDate until = policy.period().until();
    for (int days = -1; days <= 1; days += 2) {
      if (from != null) {
        Period moved = new Period(from.plusDays(days), until);
        replace("from: " + from, "from: " + moved.from(), moved);
      }
      if (until != null) {
        Period moved = new Period(from, until.plusDays(days));
        replace("until: " + until, "until: " + moved.until(), moved);
      }
    }
  }

  private void replace(String before, String after, Period period) {
    add(policy.reference(), before, after, in(policy.mode(), period, policy.exemptions()));
  }

  private void weaken() {
    Mode other = policy.mode() == Mode.ENFORCE ? Mode.WARN : Mode.ENFORCE;
    boolean weighs = !policy.lists().isEmpty() || !policy.requirements().isEmpty();
    if (weighs) {
      Policy changed = in(other, policy.period(), policy.exemptions());
      add(policy.reference(), "mode: " + id(policy.mode()), "mode: " + id(other), changed);
    }
  }

  private static String id(Mode mode) {
    return mode.name().toLowerCase(Locale.ROOT);
  }

  private static <T> List<T> without(List<T> all, T one) {
    List<T> rest = new ArrayList<>(all);
    rest.remove(one);
    return rest;
  }

  private void drop(Position position, String before, Policy changed) {
    add(policy.at(position), before, "", changed);
  }

  private void add(RuleReference place, String before, String after, Policy changed) {
    changes.add(new ChangedPolicy(new Mutant(policy.name(), place, before, after), changed));
  }

  private Policy saying(List<Statement> lists, List<Requirement> requirements) {
    return new Policy(
        policy.name(),
        policy.layer(),
        policy.mode(),
        policy.scope(),
        policy.period(),
        lists,
        requirements,
        policy.severities(),
        policy.overridable(),
        policy.exemptions(),
        policy.reference());
  }

  private Policy with(List<SeverityChange> severities) {
    return new Policy(
        policy.name(),
        policy.layer(),
        policy.mode(),
        policy.scope(),
        policy.period(),
        policy.lists(),
        policy.requirements(),
        severities,
        policy.overridable(),
        policy.exemptions(),
        policy.reference());
  }

  private Policy in(Mode mode, Period period, List<Exemption> exemptions) {
    return new Policy(
        policy.name(),
        policy.layer(),
        mode,
        policy.scope(),
        period,
        policy.lists(),
        policy.requirements(),
        policy.severities(),
        policy.overridable(),
        exemptions,
        policy.reference());
  }
}
