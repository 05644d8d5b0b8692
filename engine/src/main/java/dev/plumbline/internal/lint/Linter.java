package dev.plumbline.internal.lint;

import dev.plumbline.LintFinding;
import dev.plumbline.TextProblem;
import dev.plumbline.Value;
import dev.plumbline.internal.policy.Policy;
import dev.plumbline.internal.rulefile.RuleSource;
import dev.plumbline.internal.rulefile.Rules;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Looks through rules that could be read for what cannot be meant. */
public final class Linter {
  private final Rules rules;
  private final KnownNames known;
  private final LocalDate today;
  private final Findings findings = new Findings();

  private Linter(Rules rules, LocalDate today) {
    this.rules = rules;
    this.known = new KnownNames(rules);
    this.today = today;
  }

  /**
   * What cannot be meant, by file and place; where files cannot be read, why that is and no more.
   *
   * @param sources the files that the rules were read from
   * @param today the day on which periods are looked at
   */
  public static List<LintFinding> lint(Rules rules, List<RuleSource> sources, LocalDate today) {
    if (rules.problems().isEmpty()) {
      Linter linter = new Linter(rules, today);
      linter.look();
      return new Mender(sources).shown(linter.findings.byFile());
    }
    return new Mender(sources).unreadable(rules.problems());
  }

  private void look() {
    warnings();
    new FactLint(known, findings).look();
    CheckLint checks = new CheckLint(known, findings);
    PeriodLint periods = new PeriodLint(today, findings);
    rules.checks().forEach(checks::look);
    rules.checks().forEach(periods::look);
    List<Policy> policies = rules.policies().policies();
    PolicyNames names = new PolicyNames(known, findings);
    ListLint lists = new ListLint(findings);
    ModelEntries models = new ModelEntries(rules.knowledge(), findings);
    OverridableLint overridable = new OverridableLint(known, findings);
    WaiverLint waivers = new WaiverLint(known, policies, today, findings);
    for (Policy policy : policies) {
      periods.look(policy);
      names.look(policy);
      lists.look(policy);
      models.look(policy);
      overridable.look(policy);
      waivers.look(policy);
    }
    repeatedNames(policies);
    Disjoint disjoint = new Disjoint(known.facts(), vendors());
    new Contradictions(disjoint, findings).look(policies);
  }

  /** What reading noticed without refusing the file. */
  private void warnings() {
    for (TextProblem warning : rules.warnings()) {
      for (LintCode code : LintCode.values()) {
        if (code.code().equals(warning.code())) {
          findings.add(
              code,
              Spot.at(warning),
              warning.arguments(),
              code == LintCode.EMPTY_BLOCK ? Remedy.NONE : new Remedy.Removal());
        }
      }
    }
  }

  private void repeatedNames(List<Policy> policies) {
    Map<String, Policy> seen = new HashMap<>();
    for (Policy policy : policies) {
      Policy other = seen.putIfAbsent(policy.layer().id() + " " + policy.name(), policy);
      if (other != null) {
        findings.add(
            LintCode.REPEATED_NAME,
            Spot.in(policy.reference()),
            Map.of(
                "policy",
                Value.of(policy.name()),
                "place",
                Value.of(other.reference().file() + ":" + other.reference().line())));
      }
    }
  }

  /** What model ids of a provider that serves many vendors begin with. */
  private Set<String> vendors() {
    Set<String> vendors = new TreeSet<>();
    var openrouter = known.facts().provider("openrouter");
    if (openrouter != null) {
      for (String id : rules.knowledge().models(openrouter).ids()) {
        int slash = id.indexOf('/');
        if (slash > 0) {
          vendors.add(id.substring(0, slash));
        }
      }
    }
    return vendors;
  }
}
