package dev.plumbline.internal.testing;

import dev.plumbline.internal.rule.Check;
import dev.plumbline.testing.Mutant;

/**
 * A check after a small change.
 *
 * @param mutant what was changed
 * @param check what became of it
 */
record ChangedCheck(Mutant mutant, Check check) {}
