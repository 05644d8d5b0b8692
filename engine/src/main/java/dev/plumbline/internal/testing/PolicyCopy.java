package dev.plumbline.internal.testing;

import dev.plumbline.Layer;
import dev.plumbline.Position;
import dev.plumbline.internal.policy.Exemption;
import dev.plumbline.internal.policy.Mode;
import dev.plumbline.internal.policy.Policy;
import dev.plumbline.internal.policy.Policy.Period;
import dev.plumbline.internal.policy.Policy.Statement;
import dev.plumbline.internal.policy.Requirement;
import dev.plumbline.internal.policy.Scope;
import dev.plumbline.internal.policy.SeverityChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A policy that differs from another in one part. Each method answers with a copy. */
final class PolicyCopy {
  private final Policy policy;

  PolicyCopy(Policy policy) {
    this.policy = policy;
  }

  Policy layer(Layer layer) {
    return copy(layer, policy.mode(), policy.scope(), policy.period());
  }

  Policy mode(Mode mode) {
    return copy(policy.layer(), mode, policy.scope(), policy.period());
  }

  Policy scope(Scope scope) {
    return copy(policy.layer(), policy.mode(), scope, policy.period());
  }

  Policy period(Period period) {
    return copy(policy.layer(), policy.mode(), policy.scope(), period);
  }

  Policy lists(List<Statement> lists) {
    return copy(lists, policy.requirements(), policy.severities(), policy.exemptions());
  }

  Policy requirements(List<Requirement> requirements) {
    return copy(policy.lists(), requirements, policy.severities(), policy.exemptions());
  }

  Policy severities(List<SeverityChange> severities) {
    return copy(policy.lists(), policy.requirements(), severities, policy.exemptions());
  }

  Policy exemptions(List<Exemption> exemptions) {
    return copy(policy.lists(), policy.requirements(), policy.severities(), exemptions);
  }

  Policy overridable(Map<String, Position> overridable) {
    return new Policy(
        policy.name(),
        policy.layer(),
        policy.mode(),
        policy.scope(),
        policy.period(),
        policy.lists(),
        policy.requirements(),
        policy.severities(),
        overridable,
        policy.exemptions(),
        policy.reference());
  }

  private Policy copy(Layer layer, Mode mode, Scope scope, Period period) {
    return new Policy(
        policy.name(),
        layer,
        mode,
        scope,
        period,
        policy.lists(),
        policy.requirements(),
        policy.severities(),
        policy.overridable(),
        policy.exemptions(),
        policy.reference());
  }

  private Policy copy(
      List<Statement> lists,
      List<Requirement> requirements,
      List<SeverityChange> severities,
      List<Exemption> exemptions) {
    return new Policy(
        policy.name(),
        policy.layer(),
        policy.mode(),
        policy.scope(),
        policy.period(),
        lists,
        requirements,
        severities,
        policy.overridable(),
        exemptions,
        policy.reference());
  }

  static <T> List<T> without(List<T> all, T one) {
    List<T> rest = new ArrayList<>(all);
    rest.remove(one);
    return rest;
  }

  static <T> List<T> replaced(List<T> all, T one, T other) {
    List<T> changed = new ArrayList<>(all);
    changed.set(all.indexOf(one), other);
    return changed;
  }
}
