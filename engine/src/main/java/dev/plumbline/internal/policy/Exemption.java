package dev.plumbline.internal.policy;

import dev.plumbline.Waiver;

/**
 * A waiver with those whom it is for.
 *
 * @param waiver what it waives, why and how long
 * @param scope whom it is for, within the policy's own scope
 */
public record Exemption(Waiver waiver, Scope scope) {}
