package dev.plumbline.internal.testing;

import dev.plumbline.internal.policy.Policy;
import dev.plumbline.testing.Mutant;

/**
 * A policy after a small change.
 *
 * @param mutant what was changed
 * @param policy what became of it
 */
record ChangedPolicy(Mutant mutant, Policy policy) {}
