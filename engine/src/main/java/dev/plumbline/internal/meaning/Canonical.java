package dev.plumbline.internal.meaning;

import dev.plumbline.internal.policy.EntryList;
import dev.plumbline.internal.policy.Exemption;
import dev.plumbline.internal.policy.Policy;
import dev.plumbline.internal.policy.Requirement;
import dev.plumbline.internal.policy.Scope;
import dev.plumbline.internal.policy.SeverityChange;
import dev.plumbline.internal.rule.Check;
import dev.plumbline.internal.rule.Condition;
import java.util.Collection;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What rules mean, as texts: equal for rules that are named, placed, ordered or laid out
 * differently and say the same.
 */
final class Canonical {
  private Canonical() {}

  static String of(Policy policy) {
    return String.join(
        "\n",
        policy.layer().id(),
        policy.mode().name(),
        of(policy.scope()),
        String.valueOf(policy.period()),
        sorted(policy.lists(), Canonical::of),
        sorted(policy.requirements(), Canonical::of),
        sorted(policy.severities(), Canonical::of),
        sorted(policy.overridable().keySet(), key -> key),
        sorted(policy.exemptions(), Canonical::of));
  }

  static String of(Scope scope) {
    return scope.parts().toString();
  }

  static String of(Policy.Statement list) {
    EntryList entries = list.entries();
    return list.key()
        + entries.globs()
        + sorted(entries.described(), one -> sorted(one.conditions(), Condition::id));
  }

  static String of(Requirement requirement) {
    if (requirement instanceof Requirement.Option option) {
      return option.key() + " " + option.matcher().id() + " " + option.whenSet();
    }
    return requirement instanceof Requirement.BaseUrl base
        ? base.key() + " " + base.address()
        : requirement.key() + " " + ((Requirement.Credential) requirement).shown();
  }

  private static String of(SeverityChange change) {
    return change.code() + " " + change.severity();
  }

  static String of(Exemption exemption) {
    return exemption.waiver().code()
        + " "
        + exemption.waiver().field()
        + " "
        + exemption.waiver().until()
        + " "
        + of(exemption.scope());
  }

  /** Everything that decides whether, where and how severely a check speaks. */
  static String of(Check check) {
    return String.join(
        "\n",
        check.code(),
        check.stage().name(),
        check.severity().id(),
        check.cappedBy() == null ? "" : check.cappedBy().name(),
        sorted(check.when(), Condition::id),
        check.each() == null ? "" : check.each().name(),
        String.valueOf(check.report().at()),
        String.valueOf(check.from()),
        String.valueOf(check.until()));
  }

  private static <T> String sorted(Collection<T> parts, Function<T, String> text) {
    return parts.stream().map(text).collect(Collectors.toCollection(TreeSet::new)).toString();
  }
}
