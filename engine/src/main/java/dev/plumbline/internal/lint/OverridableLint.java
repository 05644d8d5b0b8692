package dev.plumbline.internal.lint;

import dev.plumbline.Value;
import dev.plumbline.internal.policy.Policy;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Keys that a policy marks as overridable. */
final class OverridableLint {
  private final KnownNames known;
  private final Findings findings;

  OverridableLint(KnownNames known, Findings findings) {
    this.known = known;
    this.findings = findings;
  }

  void look(Policy policy) {
    if (policy.overridable().isEmpty()) {
      return;
    }
    Set<String> said = new HashSet<>();
    policy.lists().forEach(list -> said.add(list.key()));
    policy.requirements().forEach(requirement -> said.add(requirement.key()));
    policy
        .overridable()
        .forEach(
            (key, position) -> {
              Spot spot = Spot.at(policy, position);
              if (key.indexOf('/') > 0) {
                code(key, spot);
              } else if (said.stream()
                  .noneMatch(one -> one.equals(key) || one.startsWith(key + "."))) {
                findings.add(
                    LintCode.OVERRIDABLE_NOTHING,
                    spot,
                    Map.of("key", Value.of(key)),
                    new Remedy.Removal());
              }
            });
  }

  private void code(String code, Spot spot) {
    if (!known.checks().containsKey(code)) {
      Nearest nearest = Nearest.of(code, known.checks().keySet());
      findings.add(
          LintCode.UNKNOWN_CODE, spot, new Unknown(code, nearest).arguments(), nearest.remedy());
    }
  }
}
