package dev.plumbline.internal.lint;

import dev.plumbline.Position;
import dev.plumbline.Value;
import dev.plumbline.internal.policy.Mode;
import dev.plumbline.internal.policy.Policy;
import dev.plumbline.internal.policy.Policy.Statement;
import dev.plumbline.internal.policy.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Policies that hold for the same people and cannot both be followed. */
final class Contradictions {
  /** So many pairs of policies, or of their entries, are compared in a few seconds. */
  private static final long MOST = 100_000_000;

  private static final int ENTRIES_A_PAIR = 50;

  private final Disjoint disjoint;
  private final Findings findings;
  private long pairs;

  Contradictions(Disjoint disjoint, Findings findings) {
    this.disjoint = disjoint;
    this.findings = findings;
  }

  void look(List<Policy> policies) {
    List<Policy> speaking =
        policies.stream()
            .filter(policy -> policy.mode() == Mode.ENFORCE)
            .filter(policy -> !policy.lists().isEmpty() || !policy.requirements().isEmpty())
            .toList();
    for (Policy policy : speaking) {
      within(policy);
    }
    new SharedScopes(speaking).pairs(this::compare);
  }

  /** Compares two policies; false where so many were compared that it has to stop. */
  private boolean compare(Policy upper, Policy lower) {
    if (pairs * ENTRIES_A_PAIR + disjoint.compared() >= MOST) {
      findings.add(
          LintCode.NOT_COMPARED,
          Spot.in(upper.reference()),
          Map.of("pairs", Value.of(Long.toString(pairs))));
      return false;
    }
    pairs++;
    look(upper, lower);
    return true;
  }

  private void within(Policy policy) {
    List<Requirement> all = policy.requirements();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        if (Requirements.contradict(all.get(i), all.get(j))) {
          report(policy, all.get(i), policy, all.get(j));
        }
      }
    }
  }

  private void look(Policy upper, Policy lower) {
    if (!meet(upper.period(), lower.period())) {
      return;
    }
    lists(upper, lower);
    lists(lower, upper);
    for (Requirement above : upper.requirements()) {
      for (Requirement below : lower.requirements()) {
        if (!givesWay(upper, lower, above.key())) {
          requirements(upper, above, lower, below);
        }
      }
    }
  }

  private void requirements(Policy upper, Requirement above, Policy lower, Requirement below) {
    boolean higher = upper.layer().isAbove(lower.layer());
    if (higher && below.contradicts(above)) {
      findings.add(
          LintCode.OVERRULED_REQUIREMENT,
          Spot.at(lower, below.position()),
          of(upper, above.key(), above.position()));
    } else if (Requirements.contradict(above, below)) {
      report(upper, above, lower, below);
    }
  }

  private void report(Policy first, Requirement one, Policy second, Requirement other) {
    findings.add(
        LintCode.CONTRADICTORY_REQUIREMENTS,
        Spot.at(second, other.position()),
        of(first, one.key(), one.position()));
  }

  /** What texts say of a key of a policy. */
  private static Map<String, Value> of(Policy policy, String key, Position position) {
    return Map.of(
        "key",
        Value.of(key),
        "policy",
        Value.of(policy.name()),
        "place",
        Value.of(policy.reference().file() + ":" + position.line()));
  }

  /** Whether an allow list of one policy and a list of the other leave nothing. */
  private void lists(Policy one, Policy other) {
    for (Statement allow : one.lists()) {
      for (Statement list : other.lists()) {
        boolean once = !list.allows() || Policy.ORDER.compare(one, other) < 0;
        if (allow.allows() && once && list.topic() == allow.topic()) {
          lists(one, allow, other, list);
        }
      }
    }
  }

  private void lists(Policy one, Statement allow, Policy other, Statement list) {
    if (givesWay(one, other, allow.key()) || givesWay(other, one, list.key())) {
      return;
    }
    boolean nothing =
        list.allows() ? disjoint.nothingInBoth(allow, list) : disjoint.nothingBeside(allow, list);
    if (nothing) {
      Map<String, Value> arguments =
          new TreeMap<>(of(one, allow.key(), allow.entries().position()));
      arguments.put("topic", Value.of(allow.topic().key()));
      findings.add(LintCode.NOTHING_LEFT, Spot.at(other, list.entries().position()), arguments);
    }
  }

  /** Whether the lower of the two speaks in place of the upper. */
  private static boolean givesWay(Policy upper, Policy lower, String key) {
    return upper.layer().isAbove(lower.layer())
        && upper.marksOverridable(key)
        && (lower.lists().stream().anyMatch(list -> list.key().equals(key))
            || lower.requirements().stream().anyMatch(one -> one.key().equals(key)));
  }

  private static boolean meet(Policy.Period one, Policy.Period other) {
    return startsInTime(one.from(), other.until()) && startsInTime(other.from(), one.until());
  }

  private static boolean startsInTime(@Nullable LocalDate from, @Nullable LocalDate until) {
    return from == null || until == null || !from.isAfter(until);
  }
}
