package dev.plumbline.internal.rule;

import dev.plumbline.RuleReference;
import dev.plumbline.Severity;
import dev.plumbline.Stage;
import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.attribute.AttributeView;
import dev.plumbline.internal.message.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One declarative rule: when a candidate looks so, report that.
 *
 * @param code the stable name
 * @param stage cause before effect
 * @param severity how severe it is at most
 * @param cappedBy an attribute that says how sure the fact behind it is, which may lower the
 *     severity
 * @param when what must hold, all of it; where items are reported, also that there are any
 * @param places where the conditions stand, in the order of {@code when}
 * @param each an attribute with several items, each reported by itself; null for one report
 * @param report what is said
 * @param from the first day on which the check speaks
 * @param until the last day on which the check speaks
 * @param source where the fact stands
 * @param examples setups on which it has to speak or to be silent
 * @param texts the words by language, where the check carries them itself
 * @param reference where the check stands
 */
public record Check(
    String code,
    Stage stage,
    Severity severity,
    @Nullable Attribute cappedBy,
    List<Condition> when,
    List<ConditionPlace> places,
    @Nullable Attribute each,
    ReportSpec report,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    Source source,
    List<Example> examples,
    Map<String, Texts> texts,
    RuleReference reference) {
  /** Copies what can change. */
  public Check {
    when = List.copyOf(when);
    places = List.copyOf(places);
    examples = List.copyOf(examples);
    texts = Map.copyOf(texts);
  }

  /**
   * Where the fact stands.
   *
   * @param url the page
   * @param checked the day on which somebody looked
   */
  public record Source(@Nullable String url, @Nullable LocalDate checked) {}

  /** The condition under which a check that reports items has something to report. */
  public static Condition asksForItems(Attribute each) {
    return new Condition.Test(each, new Matcher.Present());
  }

  /** Whether the check speaks on that day. */
  public boolean validOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }

  /** Whether the setup fulfils all conditions. */
  public boolean holds(AttributeView setup) {
    for (Condition condition : when) {
      if (!condition.holds(setup)) {
        return false;
      }
    }
    return true;
  }

  /** The same check with other conditions, for trying whether anybody notices. */
  public Check with(List<Condition> otherWhen) {
    return new Check(
        code, stage, severity, cappedBy, otherWhen, places, each, report, from, until, source,
        examples, texts, reference);
  }

  /** The same check of another severity. */
  public Check with(Severity otherSeverity) {
    return new Check(
        code,
        stage,
        otherSeverity,
        cappedBy,
        when,
        places,
        each,
        report,
        from,
        until,
        source,
        examples,
        texts,
        reference);
  }

  /** The same check on other days. */
  public Check valid(@Nullable LocalDate otherFrom, @Nullable LocalDate otherUntil) {
    return new Check(
        code,
        stage,
        severity,
        cappedBy,
        when,
        places,
        each,
        report,
        otherFrom,
        otherUntil,
        source,
        examples,
        texts,
        reference);
  }

  /** Whether anything that it asks rests on facts of the named provider. */
  public boolean needsProvider() {
    return (each != null && each.needsProvider()) || when.stream().anyMatch(Check::needsProvider);
  }

  private static boolean needsProvider(Condition condition) {
    if (condition instanceof Condition.Test test) {
      return test.attribute().needsProvider();
    }
    return Conditions.parts(condition).stream().anyMatch(Check::needsProvider);
  }
}
