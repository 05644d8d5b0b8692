package dev.plumbline.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Diagnostic;
import dev.plumbline.Plumbline;
import dev.plumbline.Report;
import dev.plumbline.Setup;
import dev.plumbline.SetupException;
import dev.plumbline.Severity;
import dev.plumbline.ValidationOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A change of rules is told to those, and only to those, whom it concerns. */
class ImpactTest {
  private static final String TIGHT =
      """
      kind: policy
      name: regions
      applies: { organizations: [acme] }
      regions:
        allow: ["eu-*"]
      """;
  private static final String LOOSE = TIGHT.replace("\"eu-*\"", "\"eu-*\", us-east-1");

  @Test
  void aTighterListOfRegionsNamesExactlyWhoFailsByIt() {
    List<Setup> setups = new RandomFleet(3).setups(10_000);
    Plumbline before = RandomFleet.rules(List.of(LOOSE));
    Plumbline after = RandomFleet.rules(List.of(TIGHT));
    List<String> answers = answers(before, setups);
    Impact impact =
        Impact.of(before, after, sources(setups), FleetOptions.STANDARD.withSamples(10_000));

    List<String> failing = new ArrayList<>();
    for (Setup setup : setups) {
      if (before.validate(setup).passes() && !after.validate(setup).passes()) {
        failing.add(setup.name().orElseThrow());
      }
    }
    assertThat(failing).hasSizeGreaterThan(100).hasSizeLessThan(5_000);
    assertThat(
            impact.flips().entrySet().stream()
                .filter(flip -> flip.getKey().isChange())
                .flatMap(flip -> flip.getValue().samples().stream())
                .map(sample -> sample.name().orElseThrow())
                .sorted())
        .isEqualTo(failing.stream().sorted().toList());
    assertThat(impact.rules())
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.code()).isEqualTo("policy/region-denied");
              assertThat(rule.rule().file()).isEqualTo("policies/0.yaml");
              assertThat(rule.rule().line()).isEqualTo(5);
              assertThat(rule.kinds()).containsOnlyKeys(FindingChange.Kind.NEW_ERROR);
            });
    assertThat(impact.organizations())
        .singleElement()
        .satisfies(share -> assertThat(share.owner().organization()).isEqualTo("acme"));
    assertThat(impact.breaksSomething()).isTrue();
    assertThat(answers(before, setups)).as("live answers").isEqualTo(answers);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void itIsWhatBothRuleBasesSayOfEverySetup(long seed) {
    RandomFleet fleet = new RandomFleet(seed);
    Plumbline before = RandomFleet.rules(List.of(fleet.policy("a"), fleet.policy("b")));
    Plumbline after = RandomFleet.rules(List.of(fleet.policy("a"), fleet.policy("b")));
    List<Setup> setups = fleet.setups(1_500);
    Impact impact = Impact.of(before, after, sources(setups), FleetOptions.STANDARD);

    Map<String, Long> flips = new TreeMap<>();
    long come = 0;
    long go = 0;
    for (Setup setup : setups) {
      Report old = before.validate(setup);
      Report now = after.validate(setup);
      flips.merge(standing(old) + "->" + standing(now), 1L, Long::sum);
      Set<String> were = serious(old);
      Set<String> are = serious(now);
      come += are.stream().filter(one -> !were.contains(one)).count();
      go += were.stream().filter(one -> !are.contains(one)).count();
    }
    Map<String, Long> told = new TreeMap<>();
    impact.flips().forEach((flip, group) -> told.put(flip.id(), group.count()));
    assertThat(told).isEqualTo(flips);
    assertThat(sum(impact, FindingChange.Kind.NEW_ERROR, FindingChange.Kind.NEW_WARNING))
        .isEqualTo(come);
    assertThat(sum(impact, FindingChange.Kind.CLEARED_ERROR, FindingChange.Kind.CLEARED_WARNING))
        .isEqualTo(go);
    assertThat(
            impact.rules().stream()
                .flatMap(rule -> rule.kinds().values().stream())
                .mapToLong(Long::longValue)
                .sum())
        .isEqualTo(come + go);
  }

  @Test
  void theSameRulesChangeNothing() {
    Plumbline rules = RandomFleet.rules(List.of(TIGHT));
    Impact impact =
        Impact.of(rules, rules, sources(new RandomFleet(9).setups(2_000)), FleetOptions.STANDARD);
    assertThat(impact.setups()).isEqualTo(new Impact.Count(2_000, 0));
    assertThat(impact.flipped()).isZero();
    assertThat(impact.breaksSomething()).isFalse();
    assertThat(impact.rules()).isEmpty();
  }

  @Test
  void theStoreIsToldInItsOrderHoweverManyWorkOnIt() {
    List<Setup> setups = new RandomFleet(4).setups(3_000);
    Plumbline before = RandomFleet.rules(List.of(LOOSE));
    Plumbline after = RandomFleet.rules(List.of(TIGHT));
    Impact first = Impact.of(before, after, sources(setups), FleetOptions.STANDARD);
    Impact again = Impact.of(before, after, sources(setups), FleetOptions.STANDARD);
    assertThat(names(again)).isEqualTo(names(first)).hasSizeGreaterThan(5);
    assertThat(again.accounts()).isEqualTo(first.accounts());
    assertThat(again.rules()).isEqualTo(first.rules());
  }

  @Test
  void whatCannotBeReadIsCountedAndTheRestGoesOn() {
    Plumbline rules = RandomFleet.rules(List.of());
    Iterator<SetupSource> sources =
        Stream.of("{ provider: openrouter }", "{ provider: [", "{ provider: bedrock }")
            .<SetupSource>map(text -> () -> read(text))
            .iterator();
    Impact impact = Impact.of(rules, rules, sources, FleetOptions.STANDARD);
    assertThat(impact.setups().all()).isEqualTo(2);
    assertThat(impact.unread().sources()).isEqualTo(1);
    assertThat(impact.unread().problems()).isNotEmpty();
  }

  private static List<Setup> read(String text) throws SetupException {
    return Setup.read("store", text);
  }

  private static List<String> names(Impact impact) {
    return impact.flips().values().stream()
        .flatMap(group -> group.samples().stream())
        .map(sample -> sample.name().orElseThrow())
        .toList();
  }

  private static Iterator<SetupSource> sources(List<Setup> setups) {
    return setups.stream().map(SetupSource::of).iterator();
  }

  private static List<String> answers(Plumbline plumbline, List<Setup> setups) {
    return setups.stream()
        .map(setup -> plumbline.validate(setup, ValidationOptions.STANDARD))
        .map(report -> report.revision() + report.diagnostics())
        .toList();
  }

  private static String standing(Report report) {
    if (!report.passes()) {
      return "fail";
    }
    return serious(report).isEmpty() ? "pass" : "warn";
  }

  private static Set<String> serious(Report report) {
    Set<String> found = new HashSet<>();
    for (Diagnostic one : report.diagnostics()) {
      if (one.severity().atLeast(Severity.WARNING) && one.waived().isEmpty()) {
        found.add(one.severity() + one.code() + one.field());
      }
    }
    return found;
  }

  private static long sum(Impact impact, FindingChange.Kind one, FindingChange.Kind other) {
    return impact.kinds().getOrDefault(one, 0L) + impact.kinds().getOrDefault(other, 0L);
  }
}
