package dev.plumbline.internal.lint;

import dev.plumbline.Value;
import dev.plumbline.internal.policy.Dimension;
import dev.plumbline.internal.policy.EntryList;
import dev.plumbline.internal.policy.Exemption;
import dev.plumbline.internal.policy.Globs;
import dev.plumbline.internal.policy.Policy;
import dev.plumbline.internal.policy.Policy.Statement;
import dev.plumbline.internal.policy.Requirement;
import dev.plumbline.internal.policy.Scope;
import dev.plumbline.internal.policy.SeverityChange;
import dev.plumbline.internal.policy.Topic;
import dev.plumbline.internal.rule.Condition;
import dev.plumbline.internal.rule.Glob;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names in policies that nobody knows. */
final class PolicyNames {
  private final KnownNames known;
  private final Findings findings;
  private final ConditionNames names;

  PolicyNames(KnownNames known, Findings findings) {
    this.known = known;
    this.findings = findings;
    this.names = new ConditionNames(known, findings);
  }

  void look(Policy policy) {
    if (known.providers().isEmpty()) {
      return; // Without facts every name would be unknown.
    }
    for (Statement list : policy.lists()) {
      if (list.topic() == Topic.PROVIDERS) {
        list.entries().named().forEach(entry -> provider(policy, entry));
      } else if (list.topic() == Topic.REGIONS) {
        list.entries().named().forEach(entry -> region(policy, entry));
      }
    }
    policy.lists().forEach(list -> list.entries().described().forEach(one -> entry(policy, one)));
    scope(policy, policy.scope(), "applies");
    for (Exemption exemption : policy.exemptions()) {
      waiverScope(exemption);
    }
    policy.severities().forEach(change -> severity(policy, change));
    policy.requirements().forEach(requirement -> option(policy, requirement));
  }

  /** An entry that describes what it means, by attributes or in a word such as family:gemini. */
  private void entry(Policy policy, EntryList.Described entry) {
    Spot whole = Spot.at(policy, entry.position());
    ConditionNames.Place place = (attribute, text) -> whole.below(text == null ? attribute : text);
    for (Condition condition : entry.conditions()) {
      names.look(condition, place, before(entry, condition));
    }
  }

  /** What stands before the name in an entry of one word; others name attributes in full. */
  private static String before(EntryList.Described entry, Condition condition) {
    String name = condition instanceof Condition.Test test ? test.attribute().name() : "";
    String property = name.substring(name.lastIndexOf('.') + 1) + ":";
    return name.indexOf('.') > 0 && entry.text().startsWith(property) ? property : "";
  }

  /** A provider that nobody knows may be a gateway of one's own, so nothing is an error here. */
  private void provider(Policy policy, EntryList.Entry entry) {
    String name = entry.text();
    if (GlobRelation.isOpen(name)) {
      if (!anyProviderFits(new Glob(name))) {
        findings.add(
            LintCode.UNKNOWN_PROVIDER,
            Spot.at(policy, entry.position()),
            new Unknown(name, Nearest.NONE).because("pattern"));
      }
    } else if (known.facts().provider(name) == null) {
      Nearest nearest = Nearest.of(name, known.providers());
      findings.add(
          LintCode.UNKNOWN_PROVIDER,
          Spot.at(policy, entry.position()),
          new Unknown(name, nearest).because("list"),
          nearest.remedy());
    }
  }

  private boolean anyProviderFits(Glob glob) {
    return known.facts().providers().stream()
        .anyMatch(
            provider ->
                glob.matches(provider.id()) || provider.aliases().stream().anyMatch(glob::matches));
  }

  private void region(Policy policy, EntryList.Entry entry) {
    Nearest nearest = unknownRegion(entry.text());
    if (nearest.name() != null) {
      findings.add(
          LintCode.UNKNOWN_REGION,
          Spot.at(policy, entry.position()),
          new Unknown(entry.text(), nearest).because("list", "provider", new Value.Nothing()),
          nearest.remedy());
    }
  }

  /** New regions come and private clouds have their own: only a slip of a known one is told. */
  private Nearest unknownRegion(String name) {
    boolean told = !GlobRelation.isOpen(name) && !known.regions().contains(name);
    return told ? Nearest.of(name, known.regions()) : Nearest.NONE;
  }

  private void scope(Policy policy, Scope scope, String key) {
    for (Dimension dimension : Dimension.values()) {
      for (String value : scope.parts().getOrDefault(dimension, Globs.NONE).texts()) {
        Spot spot = Spot.in(policy.reference(), key, dimension.key(), value);
        value(dimension, value, spot);
      }
    }
  }

  private void waiverScope(Exemption exemption) {
    for (Dimension dimension : Dimension.values()) {
      for (String value : exemption.scope().parts().getOrDefault(dimension, Globs.NONE).texts()) {
        Spot spot = Spot.in(exemption.waiver().rule(), "for", dimension.key(), value);
        value(dimension, value, spot);
      }
    }
  }

  private void value(Dimension dimension, String value, Spot spot) {
    if (GlobRelation.isOpen(value)) {
      return;
    }
    if (dimension == Dimension.COUNTRIES) {
      country(value.toUpperCase(Locale.ROOT), spot);
    } else if (dimension == Dimension.HOSTS && known.facts().host(value) == null) {
      Unknown slip = new Unknown(value, Nearest.of(value, known.hosts()));
      slip(LintCode.UNKNOWN_HOST, slip, slip.because("list"), spot);
    } else if (dimension == Dimension.REGIONS && !known.regions().contains(value)) {
      Unknown slip = new Unknown(value, Nearest.of(value, known.regions()));
      slip(
          LintCode.UNKNOWN_REGION,
          slip,
          slip.because("list", "provider", new Value.Nothing()),
          spot);
    }
  }

  private void country(String code, Spot spot) {
    if (!known.countries().contains(code)) {
      Nearest nearest = code.equals("UK") ? new Nearest("GB", true) : Nearest.NONE;
      findings.add(
          LintCode.UNKNOWN_COUNTRY, spot, new Unknown(code, nearest).arguments(), nearest.remedy());
    }
  }

  private void slip(LintCode code, Unknown name, Map<String, Value> arguments, Spot spot) {
    if (name.nearest().name() != null) {
      findings.add(code, spot, arguments, name.nearest().remedy());
    }
  }

  private void severity(Policy policy, SeverityChange change) {
    if (!known.checks().containsKey(change.code())) {
      Nearest nearest = Nearest.of(change.code(), known.checks().keySet());
      findings.add(
          LintCode.UNKNOWN_CODE,
          Spot.at(policy, change.position()),
          new Unknown(change.code(), nearest).arguments());
    }
  }

  private void option(Policy policy, Requirement requirement) {
    if (requirement instanceof Requirement.Option option) {
      String name = List.of(option.path().substring("/options/".length()).split("/")).get(0);
      if (known.facts().options().named(name) == null) {
        Nearest nearest = Nearest.of(name, known.options());
        findings.add(
            LintCode.UNKNOWN_OPTION,
            Spot.at(policy, option.position()),
            new Unknown(name, nearest).arguments());
      }
    }
  }
}
