package dev.plumbline.internal.testing;

import dev.plumbline.internal.policy.EntryList;
import dev.plumbline.internal.policy.Policy;
import dev.plumbline.internal.policy.Policy.Statement;
import dev.plumbline.internal.policy.Topic;
import dev.plumbline.internal.rule.Condition;
import dev.plumbline.internal.rule.Notation;
import java.util.ArrayList;
import java.util.List;

/**
 * An allow or deny list, an entry, or a condition of a described entry that is left out or turned
 * round. Bounds stay: whether some model lies beside one is up to the catalogs.
 */
final class ChangesOfLists {
  private final Policy policy;
  private final PolicyChanges changes;

  ChangesOfLists(Policy policy, PolicyChanges changes) {
    this.policy = policy;
    this.changes = changes;
  }

  void collect() {
    policy.lists().forEach(this::collect);
  }

  private void collect(Statement list) {
    List<Statement> rest = PolicyCopy.without(policy.lists(), list);
    changes.drop(list.entries().position(), list.key(), new PolicyCopy(policy).lists(rest));
    for (EntryList.Entry entry : list.entries().entries()) {
      String text = list.key() + ": " + entry.text();
      changes.drop(entry.position(), text, with(list, list.entries().without(entry.position())));
    }
    if (list.topic() != Topic.ENDPOINTS) { // Addresses are written as one thing.
      list.entries().described().forEach(entry -> conditions(list, entry));
    }
  }

  private void conditions(Statement list, EntryList.Described entry) {
    String before = list.key() + ": ";
    for (Condition condition : entry.conditions()) {
      if (entry.conditions().size() > 1) {
        List<Condition> rest = PolicyCopy.without(entry.conditions(), condition);
        String text = before + Notation.of(condition);
        changes.drop(entry.position(), text, with(list, entry, rest));
      }
      if (condition instanceof Condition.Test test) {
        Condition.Test other = MatcherChanges.inverted(test);
        List<Condition> changed = PolicyCopy.replaced(entry.conditions(), condition, other);
        changes.replace(
            entry.position(),
            before + Notation.of(condition),
            before + Notation.of(other),
            with(list, entry, changed));
      }
    }
  }

  private Policy with(Statement list, EntryList.Described entry, List<Condition> conditions) {
    EntryList.Described other = new EntryList.Described(entry.text(), conditions, entry.position());
    List<EntryList.Described> described = new ArrayList<>(list.entries().described());
    described.set(described.indexOf(entry), other);
    return with(list, list.entries().withDescribed(described));
  }

  private Policy with(Statement list, EntryList entries) {
    Statement other = new Statement(list.topic(), list.allows(), entries);
    return new PolicyCopy(policy).lists(PolicyCopy.replaced(policy.lists(), list, other));
  }
}
