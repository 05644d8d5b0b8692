package dev.plumbline.internal.lint;

import dev.plumbline.Layer;
import dev.plumbline.Stage;
import dev.plumbline.Value;
import dev.plumbline.Waiver;
import dev.plumbline.internal.policy.Exemption;
import dev.plumbline.internal.policy.Policy;
import dev.plumbline.internal.policy.SeverityChange;
import dev.plumbline.internal.rule.Check;
import dev.plumbline.internal.rule.Template;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Waivers that are over or can never be used, and what lower layers may not loosen. */
final class WaiverLint {
  private static final List<String> NEVER = List.of("check", "field", "layer", "only", "policy");

  private final KnownNames known;
  private final LocalDate today;
  private final Findings findings;
  private final List<Policy> policies;
  private final Set<String> markedAbovePersonal = new HashSet<>();
  private final Set<String> markedAboveTeam = new HashSet<>();

  WaiverLint(KnownNames known, List<Policy> policies, LocalDate today, Findings findings) {
    this.known = known;
    this.policies = List.copyOf(policies);
    this.today = today;
    this.findings = findings;
    for (Policy policy : this.policies) {
      if (policy.layer().isAbove(Layer.TEAM)) {
        markedAboveTeam.addAll(policy.overridable().keySet());
      }
      if (policy.layer().isAbove(Layer.PERSONAL)) {
        markedAbovePersonal.addAll(policy.overridable().keySet());
      }
    }
  }

  void look(Policy policy) {
    for (Exemption exemption : policy.exemptions()) {
      date(exemption.waiver());
      code(exemption.waiver(), policy);
      field(exemption.waiver());
      if (ScopePair.disjoint(policy.scope(), exemption.scope())) {
        findings.add(
            LintCode.WAIVER_NEVER_APPLIES,
            Spot.in(exemption.waiver().rule(), "for"),
            never("people", Map.of("policy", Value.of(policy.name()))));
      }
    }
    policy.severities().forEach(change -> severity(policy, change));
  }

  private void date(Waiver waiver) {
    LocalDate until = waiver.until();
    Spot spot = Spot.in(waiver.rule(), "until");
    if (until == null) {
      findings.add(LintCode.WAIVER_DATE, spot, Map.of());
    } else if (until.isBefore(today)) {
      findings.add(
          LintCode.EXPIRED_WAIVER,
          spot,
          Map.of("check", Value.of(waiver.code()), "until", Value.of(until.toString())),
          new Remedy.WholeRemoval());
    }
  }

  private void code(Waiver waiver, Policy policy) {
    Spot spot = Spot.in(waiver.rule(), "code");
    Check check = known.checks().get(waiver.code());
    if (check == null) {
      Nearest nearest = Nearest.of(waiver.code(), known.checks().keySet());
      findings.add(
          LintCode.UNKNOWN_CODE,
          spot,
          new Unknown(waiver.code(), nearest).arguments(),
          nearest.remedy());
    } else if (check.stage() != Stage.POLICY
        && Layer.of(check.reference().layer()) == Layer.BUILTIN
        && !mayLoosen(policy.layer(), waiver.code())) {
      findings.add(
          LintCode.WAIVER_NEVER_APPLIES, spot, never("layer", locked(policy, waiver.code())));
    }
  }

  private boolean mayLoosen(Layer layer, String code) {
    return switch (layer) {
      case BUILTIN, ORGANIZATION -> true;
      case TEAM -> markedAboveTeam.contains(code);
      case PERSONAL -> markedAbovePersonal.contains(code);
    };
  }

  private void field(Waiver waiver) {
    String field = waiver.field();
    if (field == null) {
      return;
    }
    Spot spot = Spot.in(waiver.rule(), "field");
    Check check = known.checks().get(waiver.code());
    String only = check == null ? null : written(check.report().at());
    String top = "/" + (field + "/").split("/", -1)[1];
    if (!field.isEmpty() && !KnownNames.FIELDS.contains(top)) {
      Nearest nearest = Nearest.of(top, KnownNames.FIELDS);
      Remedy remedy = field.equals(top) ? nearest.remedy() : Remedy.NONE;
      findings.add(LintCode.UNKNOWN_FIELD, spot, new Unknown(top, nearest).arguments(), remedy);
    } else if (only != null && !only.equals(field)) {
      findings.add(
          LintCode.WAIVER_NEVER_APPLIES,
          spot,
          never(
              "field",
              Map.of(
                  "check",
                  Value.of(waiver.code()),
                  "only",
                  Value.of(only),
                  "field",
                  Value.of(field))));
    }
  }

  /** What texts say of a check that a policy cannot loosen. */
  private static Map<String, Value> locked(Policy policy, String check) {
    return Map.of("layer", Value.of(policy.layer().id()), "check", Value.of(check));
  }

  /** What texts say of a waiver that is never used, for one of several reasons. */
  private static Map<String, Value> never(String reason, Map<String, Value> because) {
    Map<String, Value> arguments = new TreeMap<>();
    NEVER.forEach(name -> arguments.put(name, new Value.Nothing()));
    arguments.putAll(because);
    arguments.put("reason", Value.of(reason));
    return arguments;
  }

  /** The one field of a template without attributes; null for others. */
  private static @Nullable String written(Template at) {
    return at.pieces().size() == 1 && at.pieces().get(0) instanceof Template.Written written
        ? written.value().toString()
        : null;
  }

  private void severity(Policy policy, SeverityChange change) {
    Check check = known.checks().get(change.code());
    boolean looser =
        check != null
            && (change.severity() == null || change.severity().compareTo(check.severity()) > 0);
    if (looser && !mayLoosen(policy.layer(), change.code())) {
      findings.add(
          LintCode.SEVERITY_WITHOUT_EFFECT,
          Spot.at(policy, change.position()),
          locked(policy, change.code()));
    }
  }
}
