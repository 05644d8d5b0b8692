package dev.plumbline.internal.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.attribute.AttributeType;
import dev.plumbline.internal.attribute.AttributeView;
import dev.plumbline.internal.attribute.Basis;
import dev.plumbline.internal.attribute.Footing;
import dev.plumbline.internal.attribute.Part;
import dev.plumbline.internal.oracle.RandomRules;
import dev.plumbline.internal.rule.Condition;
import dev.plumbline.internal.rule.Matcher;
import dev.plumbline.internal.rule.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RulePlanTest {
  private static final Attribute PROVIDER = attribute("provider", 0);
  private static final Footing SHARED = Footing.NONE.decidedBy(Basis.PROVIDER);
  private static final Attribute MODEL = attribute("model", 1);

  @Test
  void aRuleWithoutConditionsAlwaysHolds() {
    assertThat(matching(List.of(List.of()), Map.of())).containsExactly(0);
  }

  @Test
  void noRulesMatchNothing() {
    assertThat(matching(List.of(), Map.of())).isEmpty();
  }

  @Test
  void rulesAreReportedInTheirOwnOrder() {
    List<List<Condition>> rules =
        List.of(
            List.of(is(MODEL, "m")),
            List.of(is(PROVIDER, "other")),
            List.of(is(PROVIDER, "p")),
            List.of(),
            List.of(is(PROVIDER, "p"), is(MODEL, "m")),
            List.of(is(MODEL, "m")));

    assertThat(matching(rules, Map.of(PROVIDER, "p", MODEL, "m"))).containsExactly(0, 2, 3, 4, 5);
  }

  @Test
  void rulesShareTheConditionsTheyBeginWith() {
    List<List<Condition>> rules =
        List.of(
            List.of(is(PROVIDER, "p"), is(MODEL, "a")),
            List.of(is(PROVIDER, "p"), is(MODEL, "b")),
            List.of(new Condition.All(List.of(is(PROVIDER, "p"), is(MODEL, "b")))));

    assertThat(RulePlan.compile(rules).nodeCount()).isEqualTo(3);
    assertThat(RulePlan.compile(rules).ruleCount()).isEqualTo(3);
  }

  @Test
  void attributesBehindAConditionThatFailsAreNotRead() {
    RulePlan plan = RulePlan.compile(List.of(List.of(is(PROVIDER, "p"), is(MODEL, "m"))));
    List<Attribute> read = new ArrayList<>();
    AttributeView setup =
        attribute -> {
          read.add(attribute);
          return "other";
        };

    plan.match(setup, rule -> {});

    assertThat(read).containsExactly(PROVIDER);
  }

  @Test
  void siblingsOnOneAttributeReadItOnce() {
    List<List<Condition>> rules =
        IntStream.range(0, 100).mapToObj(i -> List.of(is(PROVIDER, "p" + i))).toList();
    List<Attribute> read = new ArrayList<>();
    List<Integer> matched = new ArrayList<>();

    RulePlan.compile(rules)
        .match(
            attribute -> {
              read.add(attribute);
              return "p42";
            },
            matched::add);

    assertThat(matched).containsExactly(42);
    assertThat(read).hasSize(1);
  }

  @Test
  void differentConditionsWithOneIdAreRefused() {
    Attribute twin = new Attribute("provider", AttributeType.FLAG, "", "", 7, false);
    List<List<Condition>> rules = List.of(List.of(is(PROVIDER, "p")), List.of(is(twin, "p")));

    assertThatThrownBy(() -> RulePlan.compile(rules))
        .isInstanceOf(RulePlanException.class)
        .hasMessageContaining("rule 1")
        .hasMessageContaining("provider = \"p\"");
  }

  @Test
  void equalConditionsOfSeveralRulesAreTestedTogether() {
    Condition oneOf = new Condition.Test(MODEL, new Matcher.OneOf(Set.of("a", "b")));
    RulePlan plan =
        RulePlan.compile(List.of(List.of(oneOf), List.of(oneOf, oneOf), List.of(oneOf)));
    List<Integer> matched = new ArrayList<>();

    plan.match(Map.of(MODEL, (Object) "b")::get, matched::add);

    assertThat(matched).containsExactly(0, 1, 2);
  }

  @Test
  void planAndSessionsAgreeOnGeneratedRules() {
    for (int seed = 1_000; seed < 1_020; seed++) {
      RandomRules random = new RandomRules(seed);
      List<List<Condition>> rules = random.rules(50);
      RulePlan plan = RulePlan.compile(rules);
      SessionEvaluator sessions = new SessionEvaluator(rules);
      for (int i = 0; i < 40; i++) {
        AttributeView setup = random.setup();
        List<Integer> matched = new ArrayList<>();
        plan.match(setup, matched::add);
        assertThat(matched).as("seed %d", seed).isEqualTo(sessions.matching(setup));
      }
    }
  }

  @Test
  void whatRestsOnAMissingPartIsNotRead() {
    Attribute verdict =
        new Attribute("v", AttributeType.TEXT, "", "", 2, false, false, Footing.on(Part.PROBE));
    Condition either = new Condition.Any(List.of(is(verdict, "a"), is(verdict, "b")));
    RulePlan plan = RulePlan.compile(List.of(List.of(is(verdict, "c")), List.of(either)));
    List<Attribute> read = new ArrayList<>();

    plan.match(new Partless(read), rule -> {});

    assertThat(read).isEmpty();
  }

  @Test
  void alternativesOfWhichOneNeedsNoPartAreTriedWithoutIt() {
    Attribute verdict =
        new Attribute("v", AttributeType.TEXT, "", "", 2, false, false, Footing.on(Part.PROBE));
    Condition absent = new Condition.Test(verdict, new Matcher.Absent());
    Condition elsewhere = new Condition.Any(List.of(is(verdict, "a"), is(PROVIDER, "p")));
    Condition without = new Condition.Any(List.of(is(verdict, "b"), absent));
    RulePlan plan = RulePlan.compile(List.of(List.of(elsewhere), List.of(without)));
    List<Attribute> read = new ArrayList<>();
    List<Integer> matched = new ArrayList<>();

    plan.match(new Partless(read), matched::add);

    assertThat(matched).containsExactly(1);
    assertThat(read).contains(PROVIDER);
  }

  @Test
  void whatSetupsOfAKinShareIsAskedOnceAndNotAgain() {
    Attribute name = new Attribute("n", AttributeType.TEXT, "", "", 3, false, false, SHARED);
    RulePlan plan = RulePlan.compile(List.of(List.of(is(name, "a"), is(PROVIDER, "p"))));
    List<Attribute> read = new ArrayList<>();
    List<Integer> matched = new ArrayList<>();

    for (int i = 0; i < 100; i++) {
      plan.match(new Sibling(read), matched::add);
    }

    assertThat(matched).hasSize(100);
    assertThat(read.subList(read.size() - 50, read.size())).containsOnly(PROVIDER);
  }

  /** One of many setups for the same provider, which keeps what it is asked for. */
  private record Sibling(List<Attribute> read) implements AttributeView {
    @Override
    public Object value(Attribute attribute) {
      read.add(attribute);
      return attribute.equals(PROVIDER) ? "p" : "a";
    }

    @Override
    public @Nullable Object kin(Basis basis) {
      return basis == Basis.PROVIDER ? "p" : null;
    }
  }

  /** A setup that has nothing, and keeps what it is asked for. */
  private record Partless(List<Attribute> read) implements AttributeView {
    @Override
    public @Nullable Object value(Attribute attribute) {
      read.add(attribute);
      return null;
    }

    @Override
    public boolean has(Part part) {
      return false;
    }
  }

  private static List<Integer> matching(
      List<List<Condition>> rules, Map<Attribute, Object> values) {
    List<Integer> matched = new ArrayList<>();
    RulePlan.compile(rules).match(values::get, matched::add);
    return matched;
  }

  private static Attribute attribute(String name, int index) {
    return new Attribute(name, AttributeType.TEXT, "", "", index, false);
  }

  private static Condition is(Attribute attribute, String value) {
    return new Condition.Test(attribute, new Matcher.EqualTo(new Operand.Literal(value)));
  }
}
