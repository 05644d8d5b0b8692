package dev.plumbline.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.attribute.AttributeType;
import dev.plumbline.internal.expression.Expression;
import dev.plumbline.internal.oracle.RandomRules;
import dev.plumbline.internal.rule.Operand.Literal;
import dev.plumbline.internal.rule.Operand.Reference;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Drools shares nodes by id alone, so two conditions with one id would become one. */
class CanonicalIdTest {
  private static final Matcher PRESENT = new Matcher.Present();
  private static final Matcher ABSENT = new Matcher.Absent();

  @Test
  void matchersThatReadAlikeHaveDifferentIds() {
    Stream<Matcher> matchers =
        Stream.of(
            oneOf("a", "b"),
            oneOf("a, b"),
            oneOf("a\", \"b"),
            oneOf(),
            oneOf(""),
            equalTo("1"),
            equalTo(1L),
            equalTo(1.0),
            equalTo("true"),
            equalTo(true),
            equalTo("2026-11-22"),
            equalTo(LocalDate.of(2026, 11, 22)),
            equalTo("${limit}"),
            new Matcher.EqualTo(new Reference(attribute("limit"))),
            new Matcher.EqualTo(new Reference(attribute("limit}"))),
            equalTo("\""),
            equalTo("\\\""),
            equalTo("\\"),
            new Matcher.Not(new Matcher.Both(List.of(PRESENT, ABSENT))),
            new Matcher.Both(List.of(new Matcher.Not(PRESENT), ABSENT)),
            new Matcher.Both(List.of(PRESENT, ABSENT)),
            new Matcher.Both(List.of(new Matcher.Both(List.of(PRESENT, ABSENT)))),
            new Matcher.Both(List.of()),
            new Matcher.Matches(Expression.anywhere("a")),
            new Matcher.Matches(Expression.anywhere("(?i)a")),
            new Matcher.Fits(new Glob("a")),
            new Matcher.Has(Matcher.Has.Where.START, "a"),
            new Matcher.Has(Matcher.Has.Where.END, "a"),
            new Matcher.Has(Matcher.Has.Where.WITHIN, "a"));

    assertThat(matchers.map(Matcher::id)).doesNotHaveDuplicates();
  }

  @Test
  void conditionsThatReadAlikeHaveDifferentIds() {
    Condition a = new Condition.Test(attribute("a"), PRESENT);
    Condition b = new Condition.Test(attribute("b"), PRESENT);
    Stream<Condition> conditions =
        Stream.of(
            a,
            new Condition.Test(attribute("a present"), PRESENT),
            new Condition.Test(attribute(""), PRESENT),
            new Condition.Test(attribute("all(a present, b"), PRESENT),
            new Condition.All(List.of(a, b)),
            new Condition.All(List.of(new Condition.All(List.of(a, b)))),
            new Condition.Any(List.of(a, b)),
            new Condition.Any(List.of(new Condition.Any(List.of(a)), b)),
            new Condition.Any(List.of(new Condition.Any(List.of(a, b)))),
            new Condition.None(List.of(a, b)),
            new Condition.None(List.of()),
            new Condition.All(List.of()));

    assertThat(conditions.map(Condition::id)).doesNotHaveDuplicates();
  }

  @Test
  void generatedConditionsHaveOneIdExactlyWhenTheyAreEqual() {
    RandomRules random = new RandomRules(99);
    Map<String, Condition> byId = new HashMap<>();
    Map<Condition, String> idOf = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      Condition condition = random.condition(2);
      String id = condition.id();
      assertThat(byId.computeIfAbsent(id, any -> condition)).isEqualTo(condition);
      assertThat(idOf.computeIfAbsent(condition, any -> id)).isEqualTo(id);
    }
    assertThat(byId).hasSizeBetween(5_000, 49_000);
  }

  private static Matcher oneOf(String... texts) {
    return new Matcher.OneOf(Set.of(texts));
  }

  private static Matcher equalTo(Object value) {
    return new Matcher.EqualTo(new Literal(value));
  }

  private static Attribute attribute(String name) {
    return new Attribute(name, AttributeType.TEXT, "", "", 0, false);
  }
}
