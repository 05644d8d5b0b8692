package dev.plumbline.internal.candidate;

import dev.plumbline.internal.policy.Policy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Of what policies have against a setup, that which is told: at each field what counts most, by the
 * highest layer, and what layers above that one have against it less severely. Those below may
 * waive what they refuse themselves, and must not hide behind that what others said.
 *
 * @param <T> what a refusal is about
 */
final class Refusals<T> {
  private final Map<String, List<Refusal<T>>> byField = new LinkedHashMap<>(2);

  /** What one policy has against one field. */
  record Refusal<T>(Policy policy, T about) {
    private static final Comparator<Refusal<?>> WEIGHT =
        Comparator.<Refusal<?>, Integer>comparing(one -> one.policy().mode().ordinal())
            .thenComparing(one -> one.policy().layer());
  }

  /** Adds one; higher layers come first. */
  void add(String field, Policy policy, T about) {
    byField.computeIfAbsent(field, any -> new ArrayList<>(1)).add(new Refusal<>(policy, about));
  }

  boolean isEmpty() {
    return byField.isEmpty();
  }

  /** What decides at each field. */
  List<T> deciding() {
    List<T> first = new ArrayList<>(byField.size());
    byField.values().forEach(all -> first.add(told(all).get(0)));
    return first;
  }

  /** What decides, and what no waiver of a lower layer may hide. */
  List<T> told() {
    List<T> told = new ArrayList<>(byField.size());
    byField.values().forEach(all -> told.addAll(told(all)));
    return told;
  }

  private static <T> List<T> told(List<Refusal<T>> all) {
    all.sort(Refusal.WEIGHT);
    List<T> told = new ArrayList<>(1);
    Policy last = null;
    for (Refusal<T> one : all) {
      if (last == null || one.policy().layer().isAbove(last.layer())) {
        told.add(one.about());
        last = one.policy();
      }
    }
    return told;
  }
}
