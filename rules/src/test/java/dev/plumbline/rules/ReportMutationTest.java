package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Diagnostic;
import dev.plumbline.Fix;
import dev.plumbline.Severity;
import dev.plumbline.internal.rule.Check;
import dev.plumbline.internal.rule.Example;
import dev.plumbline.internal.rule.FixSpec;
import dev.plumbline.internal.rule.ReportSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What a check says shows in its examples: without a part of its report, with another severity or
 * with a fix that is offered otherwise, at least one of them reads differently.
 */
class ReportMutationTest {
  /** What no example can show, and why. */
  private static final Map<String, String> UNSEEN =
      Map.of(
          "live/not-this-api: without fix 1",
          "an address that answers is found by asking others, which an example cannot do",
          "live/not-this-api: fix 1 as SUGGESTION",
          "the same");

  /** A check after a small change to what it says. */
  private record Changed(String what, Check check) {}

  @Test
  void noPartOfAReportCanBeLeftOutOrChangedUnnoticed() {
    List<Check> checks = Shipped.checks();
    List<String> unnoticed =
        IntStream.range(0, checks.size())
            .parallel()
            .mapToObj(index -> unnoticed(checks.get(index), index))
            .flatMap(List::stream)
            .sorted()
            .toList();

    assertThat(unnoticed).containsExactlyInAnyOrderElementsOf(UNSEEN.keySet());
  }

  @Test
  void everyCheckIsTried() {
    assertThat(Shipped.checks().stream().mapToInt(check -> changes(check).size()).sum())
        .isGreaterThan(500);
  }

  private static List<String> unnoticed(Check check, int index) {
    List<Example> flags = check.examples().stream().filter(Example::flags).toList();
    List<String> before =
        flags.stream().map(example -> said(example, check, index, check)).toList();
    List<String> unnoticed = new ArrayList<>();
    for (Changed changed : changes(check)) {
      boolean noticed =
          IntStream.range(0, flags.size())
              .anyMatch(
                  i -> !said(flags.get(i), check, index, changed.check()).equals(before.get(i)));
      if (!noticed) {
        unnoticed.add(check.code() + ": " + changed.what());
      }
    }
    return unnoticed;
  }

  private static String said(Example example, Check check, int index, Check instead) {
    return Shipped.diagnostics(example, check, index, instead).stream()
        .filter(found -> found.code().equals(check.code()))
        .map(ReportMutationTest::text)
        .collect(Collectors.joining("\n"));
  }

  private static String text(Diagnostic found) {
    return found.severity()
        + found.field()
        + found.range()
        + found.fixes().stream().map(fix -> fix.applicability() + ":" + fix.patch()).toList()
        + found.alternatives()
        + found.help();
  }

  private static List<Changed> changes(Check check) {
    List<Changed> changes = new ArrayList<>();
    // What policies demand is as severe as they say themselves.
    if (!check.code().startsWith("policy/")) {
      Severity other = check.severity() == Severity.INFO ? Severity.WARNING : Severity.INFO;
      changes.add(new Changed("severity " + other, check.with(other)));
    }
    ReportSpec report = check.report();
    if (report.range() != null) {
      changes.add(new Changed("without range", with(check, parts(report, false, true, true))));
    }
    if (report.alternatives() != null) {
      changes.add(
          new Changed("without alternatives", with(check, parts(report, true, false, true))));
    }
    if (report.help() != null) {
      changes.add(new Changed("without help", with(check, parts(report, true, true, false))));
    }
    for (int i = 0; i < report.fixes().size(); i++) {
      fix(check, i, changes);
    }
    return changes;
  }

  private static void fix(Check check, int place, List<Changed> changes) {
    FixSpec fix = check.report().fixes().get(place);
    String name = "fix " + (place + 1);
    List<FixSpec> without = new ArrayList<>(check.report().fixes());
    without.remove(place);
    changes.add(new Changed("without " + name, with(check, fixes(check.report(), without))));
    Fix.Applicability other =
        fix.applicability() == Fix.Applicability.AUTOMATIC
            ? Fix.Applicability.SUGGESTION
            : Fix.Applicability.AUTOMATIC;
    changes.add(
        new Changed(
            name + " as " + other, replaced(check, place, new FixSpec(other, fix.steps()))));
    for (int step = 0; step < fix.steps().size() && fix.steps().size() > 1; step++) {
      List<FixSpec.Step> rest = new ArrayList<>(fix.steps());
      rest.remove(step);
      changes.add(
          new Changed(
              name + " without step " + (step + 1),
              replaced(check, place, new FixSpec(fix.applicability(), rest))));
    }
  }

  private static Check replaced(Check check, int place, FixSpec fix) {
    List<FixSpec> all = new ArrayList<>(check.report().fixes());
    all.set(place, fix);
    return with(check, fixes(check.report(), all));
  }

  private static ReportSpec fixes(ReportSpec report, List<FixSpec> fixes) {
    return new ReportSpec(
        report.at(),
        report.range(),
        report.arguments(),
        report.alternatives(),
        fixes,
        report.help());
  }

  private static ReportSpec parts(
      ReportSpec report, boolean range, boolean alternatives, boolean help) {
    return new ReportSpec(
        report.at(),
        range ? report.range() : null,
        report.arguments(),
        alternatives ? report.alternatives() : null,
        report.fixes(),
        help ? report.help() : null);
  }

  private static Check with(Check check, ReportSpec report) {
    return new Check(
        check.code(),
        check.stage(),
        check.severity(),
        check.cappedBy(),
        check.when(),
        check.places(),
        check.each(),
        report,
        check.from(),
        check.until(),
        check.source(),
        check.examples(),
        check.texts(),
        check.reference());
  }
}
