package dev.plumbline.internal.lint;

import dev.plumbline.Value;
import dev.plumbline.internal.policy.EntryList;
import dev.plumbline.internal.policy.Globs;
import dev.plumbline.internal.policy.Policy;
import dev.plumbline.internal.policy.Policy.Statement;
import dev.plumbline.internal.policy.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Entries of one policy's lists that cannot do anything. */
final class ListLint {
  private final Findings findings;
  private final ConditionLogic logic = new ConditionLogic();
  private final Map<Globs, Map<String, String>> covered = new HashMap<>();

  ListLint(Findings findings) {
    this.findings = findings;
  }

  void look(Policy policy) {
    for (Statement list : policy.lists()) {
      if (list.allows() && list.entries().isEmpty()) {
        findings.add(LintCode.EMPTY_ALLOW, Spot.at(policy, list.entries().position()), Map.of());
      }
      coveredEntries(policy, list);
      impossibleEntries(policy, list);
      if (list.allows()) {
        allowedAndDenied(policy, list);
      }
    }
  }

  private void coveredEntries(Policy policy, Statement list) {
    Map<String, String> inList =
        covered.computeIfAbsent(list.entries().globs(), globs -> new Covering(globs).covered());
    if (inList.isEmpty()) {
      return;
    }
    for (EntryList.Entry entry : list.entries().entries()) {
      String by = inList.get(entry.text());
      if (by != null) {
        findings.add(
            LintCode.COVERED_ENTRY,
            Spot.at(policy, entry.position()),
            Map.of("entry", Value.of(entry.text()), "by", Value.of(by)),
            new Remedy.Removal());
      }
    }
  }

  private void impossibleEntries(Policy policy, Statement list) {
    for (EntryList.Described entry : list.entries().described()) {
      Contradiction why = logic.contradiction(entry.conditions());
      if (why != null) {
        findings.add(
            LintCode.NEVER_MATCHES,
            Spot.at(policy, entry.position()),
            why.of(Map.of("entry", new Value.Nothing(), "providers", new Value.Nothing())));
      }
    }
  }

  /** A deny list reaches things by more names than an allow list, so covering is proof. */
  private void allowedAndDenied(Policy policy, Statement allow) {
    List<String> denied = deniedGlobs(policy, allow.topic());
    if (denied.isEmpty()) {
      return;
    }
    Covering covering = new Covering(Globs.of(denied));
    for (EntryList.Entry entry : allow.entries().entries()) {
      String by = isGlob(allow, entry) ? covering.coveringOrSame(entry.text()) : null;
      if (by != null) {
        findings.add(
            LintCode.ALLOW_IN_DENY,
            Spot.at(policy, entry.position()),
            Map.of("entry", Value.of(entry.text()), "by", Value.of(by)));
      }
    }
  }

  private static boolean isGlob(Statement list, EntryList.Entry entry) {
    return list.entries().globs().contains(entry.text());
  }

  private static List<String> deniedGlobs(Policy policy, Topic topic) {
    return policy.lists().stream()
        .filter(list -> !list.allows() && list.topic() == topic)
        .flatMap(list -> list.entries().globs().texts().stream())
        .toList();
  }
}
