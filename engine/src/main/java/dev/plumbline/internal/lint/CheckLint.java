package dev.plumbline.internal.lint;

import dev.plumbline.Value;
import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.model.ModelReader;
import dev.plumbline.internal.model.ModelReading;
import dev.plumbline.internal.provider.ModelNotation;
import dev.plumbline.internal.provider.ProviderFacts;
import dev.plumbline.internal.rule.Check;
import dev.plumbline.internal.rule.Condition;
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
  private final KnownNames known;
  private final ConditionNames names;
  private final Findings findings;
  private final ConditionLogic logic = new ConditionLogic();
  private final Map<Meaning, Check> seen = new HashMap<>();

  /** When a check speaks and about what. */
  private record Meaning(Set<String> conditions, Template at, @Nullable Attribute each) {}

  CheckLint(KnownNames known, Findings findings) {
    this.known = known;
    this.names = new ConditionNames(known, findings);
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
    ConditionNames.Place place =
        (attribute, text) ->
            text == null
                ? Spot.in(check.reference(), "when", attribute)
                : Spot.in(check.reference(), "when", attribute, text);
    check.when().forEach(condition -> names.look(condition, place, ""));
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
        .flatMap(test -> ConditionNames.texts(test.matcher()).stream())
        .toList();
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
