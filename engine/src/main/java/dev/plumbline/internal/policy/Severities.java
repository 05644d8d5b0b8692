package dev.plumbline.internal.policy;

import dev.plumbline.Layer;
import dev.plumbline.Severity;
import dev.plumbline.explanation.Opinion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What active policies make of the severities of checks. Immutable. */
final class Severities {
  private final List<Policy> policies;
  private final Map<String, List<Stated>> byCode = new HashMap<>();

  /** A change with the policy that states it. */
  private record Stated(Policy policy, SeverityChange change) {}

  Severities(List<Policy> policies) {
    this.policies = policies;
    for (Policy policy : policies) {
      for (SeverityChange change : policy.severities()) {
        byCode
            .computeIfAbsent(change.code(), any -> new ArrayList<>(1))
            .add(new Stated(policy, change));
      }
    }
  }

  boolean isEmpty() {
    return byCode.isEmpty();
  }

  /** The severity of a check that has this one by itself; null where it is off. */
  @Nullable Severity of(String code, Severity own) {
    List<Stated> all = byCode.get(code);
    if (all == null) {
      return own;
    }
    Severity effective = own;
    for (Layer layer : Layer.values()) {
      Stated strictest = strictest(all, layer);
      if (strictest != null && counts(strictest, effective)) {
        effective = strictest.change().severity();
      }
    }
    return effective;
  }

  /** Who speaks of a check's severity, in the order of the layers, and what came of it. */
  List<Voice> voices(String code, Severity own) {
    List<Voice> voices = new ArrayList<>();
    Severity effective = own;
    List<Stated> all = byCode.getOrDefault(code, List.of());
    for (Layer layer : Layer.values()) {
      Stated strictest = strictest(all, layer);
      boolean counts = strictest != null && counts(strictest, effective);
      for (Stated stated : all) {
        if (stated.policy().layer() == layer) {
          voices.add(voice(stated, counts && stated.equals(strictest)));
        }
      }
      if (strictest != null && counts) {
        effective = strictest.change().severity();
      }
    }
    return voices;
  }

  private static Voice voice(Stated stated, boolean counts) {
    SeverityChange change = stated.change();
    return new Voice(
        stated.policy(),
        "severity." + change.code(),
        counts ? Opinion.CHANGES : Opinion.IS_OVERRULED,
        change.severity() == null ? "off" : change.severity().id(),
        change.position());
  }

  /** Within a layer the strictest change counts, whatever the order of files. */
  private static @Nullable Stated strictest(List<Stated> all, Layer layer) {
    Stated found = null;
    for (Stated stated : all) {
      if (stated.policy().layer() == layer
          && (found == null
              || SeverityChange.isTighter(stated.change().severity(), found.change().severity()))) {
        found = stated;
      }
    }
    return found;
  }

  private boolean counts(Stated stated, @Nullable Severity before) {
    return SeverityChange.isTighter(stated.change().severity(), before)
        || mayLoosen(stated.policy().layer(), stated.change().code());
  }

  /**
   * Whether a layer may make less of a check: the organization may, lower layers where some layer
   * above marked the code as overridable and none that speaks of it did not.
   */
  boolean mayLoosen(Layer layer, String code) {
    if (!Layer.ORGANIZATION.isAbove(layer)) {
      return true;
    }
    boolean marked = false;
    for (Policy policy : policies) {
      if (policy.layer().isAbove(layer)) {
        boolean marks = policy.marksOverridable(code);
        if (!marks && policy.severities().stream().anyMatch(one -> one.code().equals(code))) {
          return false;
        }
        marked |= marks;
      }
    }
    return marked;
  }
}
