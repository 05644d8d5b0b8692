package dev.plumbline.internal.lint;

import dev.plumbline.Value;
import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.provider.HostFacts;
import dev.plumbline.internal.provider.ProviderFacts;
import dev.plumbline.internal.rule.Condition;
import dev.plumbline.internal.rule.Conditions;
import dev.plumbline.internal.rule.Matcher;
import dev.plumbline.internal.rule.Operand;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names in conditions, of checks and of lists' entries, that nobody knows. */
final class ConditionNames {
  private static final String OPTIONS = "options.";

  private final KnownNames known;
  private final ClosedVocabulary vocabulary;
  private final Findings findings;

  /** Where a condition asks for an attribute, and there for a text. */
  interface Place {
    Spot of(String attribute, @Nullable String text);
  }

  private record Asker(Place place, String before) {
    Remedy remedy(Nearest nearest) {
      return nearest.remedy() instanceof Remedy.Rewriting rewriting
          ? new Remedy.Rewriting(before + rewriting.text())
          : Remedy.NONE;
    }
  }

  ConditionNames(KnownNames known, Findings findings) {
    this.known = known;
    this.vocabulary = new ClosedVocabulary(known);
    this.findings = findings;
  }

  /**
   * Looks at one condition and its parts.
   *
   * @param place where it stands
   * @param before what stands before a name in the same text, such as {@code family:}
   */
  void look(Condition condition, Place place, String before) {
    names(condition, new Asker(place, before));
  }

  private void names(Condition condition, Asker asker) {
    if (condition instanceof Condition.Test test) {
      option(asker, test.attribute());
      Set<String> values = vocabulary.of(test.attribute().name());
      if (values != null && !values.isEmpty()) {
        values(asker, test.attribute().name(), test.matcher(), values);
      }
      slips(asker, test);
    }
    Conditions.parts(condition).forEach(part -> names(part, asker));
  }

  private void option(Asker asker, Attribute attribute) {
    if (!attribute.name().startsWith(OPTIONS)) {
      return;
    }
    String name = attribute.name().substring(OPTIONS.length()).split("\\.", -1)[0];
    if (!name.equals(attribute.footing().option())) {
      return; // It is derived, and rests on an option of another name or on several.
    }
    Nearest nearest = Nearest.of(name, known.options());
    if (known.facts().options().named(name) == null && nearest.name() != null) {
      findings.add(
          LintCode.UNKNOWN_OPTION,
          asker.place().of(attribute.name(), null),
          new Unknown(name, nearest).arguments());
    }
  }

  private void values(Asker asker, String attribute, Matcher matcher, Set<String> values) {
    if (matcher instanceof Matcher.Not not) {
      values(asker, attribute, not.inner(), values);
    } else if (matcher instanceof Matcher.Both both) {
      both.parts().forEach(part -> values(asker, attribute, part, values));
    }
    for (String text : texts(matcher)) {
      if (!values.contains(text)) {
        unknown(asker, attribute, text, values);
      }
    }
  }

  /** The texts that a matcher names one by one. */
  static List<String> texts(Matcher matcher) {
    if (matcher instanceof Matcher.OneOf oneOf) {
      return oneOf.texts().stream().sorted().toList();
    }
    return matcher instanceof Matcher.EqualTo equal
            && equal.operand() instanceof Operand.Literal literal
            && literal.value() instanceof String text
        ? List.of(text)
        : List.of();
  }

  /** New names come, so that only what is spelled much like a known one is told. */
  private void slips(Asker asker, Condition.Test test) {
    String attribute = test.attribute().name();
    Set<String> usual = vocabulary.usual(attribute);
    for (String text : usual.isEmpty() ? List.<String>of() : texts(test.matcher())) {
      Nearest nearest = usual.contains(text) ? Nearest.NONE : Nearest.of(text, usual);
      if (nearest.name() != null) {
        boolean region = attribute.equals("region");
        findings.add(
            region ? LintCode.UNKNOWN_REGION : LintCode.UNKNOWN_VALUE,
            asker.place().of(attribute, text),
            unknown(attribute, "usual", new Unknown(text, nearest)),
            asker.remedy(nearest));
      }
    }
  }

  private void unknown(Asker asker, String attribute, String text, Set<String> values) {
    Spot spot = asker.place().of(attribute, text);
    Nearest nearest = nearest(attribute, text, values);
    LintCode code =
        switch (attribute) {
          case "provider" -> LintCode.UNKNOWN_PROVIDER;
          case "host" -> LintCode.UNKNOWN_HOST;
          default -> LintCode.UNKNOWN_VALUE;
        };
    findings.add(
        code,
        spot,
        unknown(attribute, "closed", new Unknown(text, nearest)),
        asker.remedy(nearest));
  }

  private static Map<String, Value> unknown(String attribute, String reason, Unknown text) {
    return switch (attribute) {
      case "provider", "host" -> text.because(reason);
      case "region" -> text.because(reason, "provider", new Value.Nothing());
      default -> text.because(reason, "attribute", Value.of(attribute));
    };
  }

  /** An alias of a provider or host stands for its id without doubt. */
  private Nearest nearest(String attribute, String text, Set<String> values) {
    ProviderFacts provider = attribute.equals("provider") ? known.facts().provider(text) : null;
    HostFacts host = attribute.equals("host") ? known.facts().host(text) : null;
    if (provider != null) {
      return new Nearest(provider.id(), true);
    }
    return host == null ? Nearest.of(text, values) : new Nearest(host.id(), true);
  }
}
