package dev.plumbline.internal.drools;

import dev.plumbline.internal.attribute.AttributeView;
import dev.plumbline.internal.attribute.Basis;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Plans for setups that have much in common: for a provider, and for each of its listed models.
 * What all setups of a kin share is asked once, when some have been seen. How many plans are kept
 * is bounded; beyond that setups take the plan of their provider. Safe for all threads.
 */
final class Families {
  /** A program that validates once must not pay for plans; one that goes on soon earns them. */
  private static final int SEEN_BEFORE_PLAN = 16;

  private static final int MOST = 4_000;

  private final RuleNode root;
  private final Branch general;
  private final Map<Object, Family> families = new ConcurrentHashMap<>();

  /** Setups of one kin. */
  private static final class Family {
    /** Counts roughly: threads that race may lose a setup, or make equal plans. */
    private int seen;

    private volatile @Nullable Branch plan;
  }

  Families(RuleNode root) {
    this.root = root;
    this.general = PlanCompiler.plan(root);
  }

  /** The plan for all setups. */
  Branch general() {
    return general;
  }

  /** The plan that asks least of this setup. */
  Branch planFor(AttributeView setup) {
    Branch plan = planFor(setup, Basis.MODEL);
    if (plan == null) {
      plan = planFor(setup, Basis.PROVIDER);
    }
    return plan == null ? general : plan;
  }

  private @Nullable Branch planFor(AttributeView setup, Basis shared) {
    Object kin = setup.kin(shared);
    if (kin == null) {
      return null;
    }
    Family family = families.get(kin);
    if (family == null) {
      if (families.size() < MOST) {
        families.put(kin, new Family());
      }
      return null;
    }
    Branch known = family.plan;
    if (known == null && family.seen++ >= SEEN_BEFORE_PLAN) {
      known = PlanCompiler.plan(root, new Foresight(setup, shared));
      family.plan = known;
    }
    return known;
  }
}
