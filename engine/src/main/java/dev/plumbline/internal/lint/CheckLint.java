package dev.plumbline.internal.lint;

import dev.plumbline.Value;
import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.model.ModelReader;
import dev.plumbline.internal.model.ModelReading;
import dev.plumbline.internal.provider.HostFacts;
import dev.plumbline.internal.provider.ModelNotation;
import dev.plumbline.internal.provider.ProviderFacts;
import dev.plumbline.internal.rule.Check;
import dev.plumbline.internal.rule.Condition;
import dev.plumbline.internal.rule.Conditions;
import dev.plumbline.internal.rule.Matcher;
import dev.plumbline.internal.rule.Operand;
import dev.plumbline.internal.rule.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks that can never speak as they are meant. */
final class CheckLint {
  private static final String OPTIONS = "options.";

  private final KnownNames known;
  private final ClosedVocabulary vocabulary;
  private final Findings findings;
  private final ConditionLogic logic = new ConditionLogic();
  private final Map<Meaning, Check> seen = new HashMap<>();

  /** When a check speaks and about what. */
  private record Meaning(Set<String> conditions, Template at, @Nullable Attribute each) {}

  CheckLint(KnownNames known, Findings findings) {
    this.known = known;
    this.vocabulary = new ClosedVocabulary(known);
    this.findings = findings;
  }

  void look(Check check) {
    Contradiction why = logic.contradiction(check.when());
    if (why != null) {
      findings.add(
          LintCode.UNREACHABLE_CHECK,
          Spot.in(check.reference(), "when"),
          why.of(Map.of("check", Value.of(check.code()))));
    }
    overlap(check);
    check.when().forEach(condition -> names(check, condition));
    models(check);
    field(check);
  }

  private void overlap(Check check) {
    Set<String> conditions = new TreeSet<>();
    check.when().forEach(condition -> conditions.add(condition.id()));
    Meaning meaning = new Meaning(conditions, check.report().at(), check.each());
    Check other = seen.putIfAbsent(meaning, check);
    if (other != null && samePeriod(other, check)) {
      findings.add(
          LintCode.OVERLAPPING_CHECKS,
          Spot.in(check.reference()),
          Map.of(
              "check",
              Value.of(other.code()),
              "place",
              Value.of(other.reference().file() + ":" + other.reference().line())));
    }
  }

  private static boolean samePeriod(Check one, Check other) {
    return Objects.equals(one.from(), other.from()) && Objects.equals(one.until(), other.until());
  }

  private void names(Check check, Condition condition) {
    if (condition instanceof Condition.Test test) {
      option(check, test.attribute());
      Set<String> values = vocabulary.of(test.attribute().name());
      if (values != null && !values.isEmpty()) {
        values(check, test.attribute().name(), test.matcher(), values);
      }
      slips(check, test);
    }
    Conditions.parts(condition).forEach(part -> names(check, part));
  }

  private void option(Check check, Attribute attribute) {
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
          Spot.in(check.reference(), "when", attribute.name()),
          new Unknown(name, nearest).arguments());
    }
  }

  private void values(Check check, String attribute, Matcher matcher, Set<String> values) {
    if (matcher instanceof Matcher.Not not) {
      values(check, attribute, not.inner(), values);
    } else if (matcher instanceof Matcher.Both both) {
      both.parts().forEach(part -> values(check, attribute, part, values));
    }
    for (String text : texts(matcher)) {
      if (!values.contains(text)) {
        unknown(check, attribute, text, values);
      }
    }
  }

  private static List<String> texts(Matcher matcher) {
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
  private void slips(Check check, Condition.Test test) {
    String attribute = test.attribute().name();
    Set<String> usual = vocabulary.usual(attribute);
    for (String text : usual.isEmpty() ? List.<String>of() : texts(test.matcher())) {
      Nearest nearest = usual.contains(text) ? Nearest.NONE : Nearest.of(text, usual);
      if (nearest.name() != null) {
        boolean region = attribute.equals("region");
        findings.add(
            region ? LintCode.UNKNOWN_REGION : LintCode.UNKNOWN_VALUE,
            Spot.in(check.reference(), "when", attribute, text),
            unknown(attribute, "usual", new Unknown(text, nearest)),
            nearest.remedy());
      }
    }
  }

  /** Models that the only provider that is asked for spells otherwise. */
  private void models(Check check) {
    List<String> providers = asked(check, "provider");
    ProviderFacts provider =
        providers.size() == 1 ? known.facts().provider(providers.get(0)) : null;
    if (provider == null) {
      return;
    }
    ModelReader reader = known.knowledge().models(provider);
    for (String text : asked(check, "model")) {
      ModelReading reading = reader.read(text, ModelNotation.PLAIN, null);
      String meant = reading.canonical() == null ? reading.meant().slipOf() : reading.canonical();
      if (meant != null) {
        Nearest nearest = new Nearest(meant, reading.canonical() != null);
        findings.add(
            LintCode.UNKNOWN_MODEL,
            Spot.in(check.reference(), "when", "model", text),
            new Unknown(text, nearest).of(List.of(provider)),
            nearest.remedy());
      }
    }
  }

  private static List<String> asked(Check check, String attribute) {
    return check.when().stream()
        .filter(Condition.Test.class::isInstance)
        .map(Condition.Test.class::cast)
        .filter(test -> test.attribute().name().equals(attribute))
        .flatMap(test -> texts(test.matcher()).stream())
        .toList();
  }

  private void unknown(Check check, String attribute, String text, Set<String> values) {
    Spot spot = Spot.in(check.reference(), "when", attribute, text);
    Nearest nearest = nearest(attribute, text, values);
    LintCode code =
        switch (attribute) {
          case "provider" -> LintCode.UNKNOWN_PROVIDER;
          case "host" -> LintCode.UNKNOWN_HOST;
          default -> LintCode.UNKNOWN_VALUE;
        };
    findings.add(
        code, spot, unknown(attribute, "closed", new Unknown(text, nearest)), nearest.remedy());
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

  private void field(Check check) {
    List<Template.Piece> pieces = check.report().at().pieces();
    String at =
        pieces.size() == 1 && pieces.get(0) instanceof Template.Written written
            ? written.value().toString()
            : "";
    String top = at.isEmpty() ? "" : "/" + (at + "/").split("/", -1)[1];
    if (!top.isEmpty() && !KnownNames.FIELDS.contains(top)) {
      Nearest nearest = Nearest.of(top, KnownNames.FIELDS);
      findings.add(
          LintCode.UNKNOWN_FIELD,
          Spot.in(check.reference(), "report", "at"),
          new Unknown(top.substring(1), nearest).arguments());
    }
  }
}
