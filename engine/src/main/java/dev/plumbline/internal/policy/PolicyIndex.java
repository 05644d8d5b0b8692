package dev.plumbline.internal.policy;

import dev.plumbline.Waiver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the policies that hold for somebody on some day. Each policy is filed under the values of
 * one dimension of its scope, so that looking it up costs the same however many there are.
 * Immutable but for a bounded memory of answers; safe for all threads.
 */
public final class PolicyIndex {
  /** No policies. */
  public static final PolicyIndex NONE = new PolicyIndex(List.of());

  private static final int ANSWERS_KEPT = 4096;

  /** The dimensions that policies are filed under, those that tell most apart first. */
  private static final List<Dimension> FILING =
      List.of(
          Dimension.ACCOUNTS,
          Dimension.GROUPS,
          Dimension.ORGANIZATIONS,
          Dimension.PLANS,
          Dimension.REGIONS,
          Dimension.COUNTRIES,
          Dimension.HOSTS);

  private final List<Policy> policies;
  private final Map<Dimension, Map<String, List<Integer>>> filed = new EnumMap<>(Dimension.class);
  private final List<Integer> unfiled = new ArrayList<>();
  private final Set<Dimension> named = EnumSet.noneOf(Dimension.class);
  private final Map<Question, ActivePolicies> answers = new ConcurrentHashMap<>();

  private record Question(Who who, LocalDate day) {}

  /** An index of the policies, in whatever order they come. */
  public PolicyIndex(List<Policy> policies) {
    this.policies = policies.stream().sorted(Policy.ORDER).toList();
    for (int i = 0; i < this.policies.size(); i++) {
      Policy policy = this.policies.get(i);
      file(i, policy.scope());
      named.addAll(policy.scope().parts().keySet());
      policy.exemptions().forEach(one -> named.addAll(one.scope().parts().keySet()));
    }
  }

  private void file(int place, Scope scope) {
    for (Dimension dimension : FILING) {
      Globs globs = scope.parts().get(dimension);
      if (globs != null && globs.texts().stream().allMatch(PolicyIndex::canBeFiled)) {
        Map<String, List<Integer>> byValue =
            filed.computeIfAbsent(dimension, any -> new HashMap<>());
        globs
            .texts()
            .forEach(text -> byValue.computeIfAbsent(text, any -> new ArrayList<>(1)).add(place));
        return;
      }
    }
    unfiled.add(place);
  }

  /** Values that are written out, and all accounts of one mail domain. */
  private static boolean canBeFiled(String glob) {
    boolean ofDomain = glob.startsWith("*@") && glob.lastIndexOf('@') == 1;
    return !Globs.isOpen(glob) || (ofDomain && !Globs.isOpen(glob.substring(1)));
  }

  /** Whether some policy or waiver is for people of one kind in a dimension. */
  public boolean names(Dimension dimension) {
    return named.contains(dimension);
  }

  /** All policies in their order. */
  public List<Policy> policies() {
    return policies;
  }

  /** All waivers, expired ones as well, in the order of the policies. */
  public List<Waiver> waivers() {
    List<Waiver> waivers = new ArrayList<>();
    policies.forEach(policy -> policy.exemptions().forEach(one -> waivers.add(one.waiver())));
    return waivers;
  }

  /** Whether there are no policies at all. */
  public boolean isEmpty() {
    return policies.isEmpty();
  }

  /** What holds for somebody on a day. */
  public ActivePolicies of(Who who, LocalDate day) {
    if (policies.isEmpty()) {
      return ActivePolicies.NONE;
    }
    Question question = new Question(who, day);
    ActivePolicies known = answers.get(question);
    if (known == null) {
      known = answer(who, day);
      if (answers.size() >= ANSWERS_KEPT) {
        answers.clear();
      }
      answers.put(question, known);
    }
    return known;
  }

  private ActivePolicies answer(Who who, LocalDate day) {
    TreeSet<Integer> candidates = new TreeSet<>(unfiled);
    filed.forEach(
        (dimension, byValue) -> {
          for (String value : who.values(dimension)) {
            candidates.addAll(byValue.getOrDefault(value, List.of()));
            int domain = value.lastIndexOf('@');
            if (domain >= 0) {
              candidates.addAll(byValue.getOrDefault("*" + value.substring(domain), List.of()));
            }
          }
        });
    List<Policy> active =
        candidates.stream()
            .map(policies::get)
            .filter(policy -> policy.appliesTo(who, day))
            .toList();
    return active.isEmpty() ? ActivePolicies.NONE : ActivePolicies.of(active, who, day);
  }
}
