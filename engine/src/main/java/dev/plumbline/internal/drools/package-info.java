/**
 * Rules as a plan that answers which of them hold: the only package that knows Drools.
 *
 * <p>Drools builds its alpha network from an in-memory model; the network is then read once and
 * compiled into immutable nodes which every thread walks without a session. That is right because
 * each rule tests one setup and changes nothing, so there are no joins, no agenda and no facts that
 * one validation could leave behind for the next; whatever is not so is refused while compiling.
 * What is read of Drools' internals: {@code Rete}, {@code ObjectTypeNode}, {@code AlphaNode},
 * {@code LeftInputAdapterNode}, {@code RuleTerminalNode}, {@code LambdaConstraint}. They may change
 * with any release, so its version is exact in the parent's POM and tests compare plan and
 * sessions.
 */
@NullMarked
package dev.plumbline.internal.drools;

import org.jspecify.annotations.NullMarked;
