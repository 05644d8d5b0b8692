package dev.plumbline.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.attribute.AttributeType;
import dev.plumbline.internal.attribute.AttributeView;
import dev.plumbline.internal.expression.Expression;
import dev.plumbline.internal.rule.Matcher.Absent;
import dev.plumbline.internal.rule.Matcher.Both;
import dev.plumbline.internal.rule.Matcher.Compared;
import dev.plumbline.internal.rule.Matcher.Compared.Order;
import dev.plumbline.internal.rule.Matcher.EqualTo;
import dev.plumbline.internal.rule.Matcher.Fits;
import dev.plumbline.internal.rule.Matcher.Has;
import dev.plumbline.internal.rule.Matcher.Has.Where;
import dev.plumbline.internal.rule.Matcher.Matches;
import dev.plumbline.internal.rule.Matcher.Not;
import dev.plumbline.internal.rule.Matcher.OneOf;
import dev.plumbline.internal.rule.Matcher.Present;
import dev.plumbline.internal.rule.Operand.Literal;
import dev.plumbline.internal.rule.Operand.Reference;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MatcherTest {
  private static final Attribute LIMIT =
      new Attribute("limit", AttributeType.NUMBER, "", "", 0, false);
  private static final Attribute MISSING =
      new Attribute("missing", AttributeType.NUMBER, "", "", 1, false);
  private static final AttributeView SETUP = attribute -> attribute.equals(LIMIT) ? 8L : null;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  static Stream<Arguments> equality() {
    return Stream.of(
        arguments(equalTo("a"), "a", true),
        arguments(equalTo("a"), "A", false),
        arguments(equalTo("1"), 1L, false),
        arguments(equalTo(1L), 1.0, true),
        arguments(equalTo(0.0), -0.0, true),
        arguments(equalTo(Long.MAX_VALUE), Long.MAX_VALUE - 1, false),
        arguments(equalTo(true), true, true),
        arguments(equalTo(true), "true", false),
        arguments(equalTo(DAY), DAY, true),
        arguments(equalTo("a"), List.of("a"), false),
        arguments(equalTo("a"), null, false),
        arguments(new EqualTo(new Reference(LIMIT)), 8.0, true),
        arguments(new EqualTo(new Reference(LIMIT)), 9L, false),
        arguments(new EqualTo(new Reference(MISSING)), 8L, false),
        arguments(new EqualTo(new Reference(MISSING)), null, false),
        arguments(new OneOf(Set.of("a", "b")), "b", true),
        arguments(new OneOf(Set.of("a", "b")), "a, b", false),
        arguments(new OneOf(Set.of()), "a", false),
        arguments(new OneOf(Set.of("1")), 1L, false),
        arguments(new OneOf(Set.of("a")), null, false));
  }

  static Stream<Arguments> presenceAndLogic() {
    return Stream.of(
        arguments(new Present(), "", true),
        arguments(new Present(), null, false),
        arguments(new Absent(), null, true),
        arguments(new Absent(), false, false),
        arguments(new Not(equalTo("a")), "b", true),
        arguments(new Not(equalTo("a")), "a", false),
        arguments(new Not(equalTo("a")), null, true),
        arguments(new Both(List.of(above(1L), below(3L))), 2L, true),
        arguments(new Both(List.of(above(1L), below(3L))), 3L, false),
        arguments(new Both(List.of()), null, true));
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        arguments(new Matches(Expression.anywhere("b+")), "abbc", true),
        arguments(new Matches(Expression.anywhere("^b+$")), "abbc", false),
        arguments(new Matches(Expression.anywhere("1")), 1L, false),
        arguments(new Matches(Expression.anywhere("")), null, false),
        arguments(new Fits(new Glob("a*c")), "abbc", true),
        arguments(new Fits(new Glob("*")), 1L, false),
        arguments(new Fits(new Glob("*")), null, false),
        arguments(new Has(Where.START, "ab"), "abc", true),
        arguments(new Has(Where.START, "ab"), List.of("ab"), false),
        arguments(new Has(Where.END, "bc"), "abc", true),
        arguments(new Has(Where.END, "ab"), "abc", false),
        arguments(new Has(Where.WITHIN, "b"), "abc", true),
        arguments(new Has(Where.WITHIN, "b"), List.of("a", "b"), true),
        arguments(new Has(Where.WITHIN, "b"), List.of("abc"), false),
        arguments(new Has(Where.WITHIN, ""), null, false));
  }

  static Stream<Arguments> orders() {
    return Stream.of(
        arguments(above(1L), 1.5, true),
        arguments(above(1L), 1L, false),
        arguments(above(1L), Double.NaN, true),
        arguments(below(1L), 0L, true),
        arguments(below(0.0), -0.0, false),
        arguments(new Compared(Order.AT_LEAST, new Literal(1L)), 1.0, true),
        arguments(new Compared(Order.AT_LEAST, new Literal(1L)), 0.9, false),
        arguments(new Compared(Order.AT_MOST, new Literal(1L << 53)), (1L << 53) + 1, false),
        arguments(new Compared(Order.AT_MOST, new Literal(DAY)), DAY, true),
        arguments(below(DAY), DAY.minusDays(1), true),
        arguments(above(DAY), DAY.minusDays(1), false),
        arguments(above(DAY), 5L, false),
        arguments(above("a"), "b", false),
        arguments(above(1L), null, false),
        arguments(new Compared(Order.ABOVE, new Reference(LIMIT)), 9L, true),
        arguments(new Compared(Order.ABOVE, new Reference(MISSING)), 9L, false),
        arguments(new Compared(Order.AT_MOST, new Reference(MISSING)), 9L, false));
  }

  @ParameterizedTest
  @MethodSource({"equality", "presenceAndLogic", "texts", "orders"})
  void matchesOnlyWhatItShould(Matcher matcher, @Nullable Object value, boolean expected) {
    assertThat(matcher.matches(value, SETUP)).isEqualTo(expected);
  }

  private static Matcher equalTo(Object value) {
    return new EqualTo(new Literal(value));
  }

  private static Matcher above(Object value) {
    return new Compared(Order.ABOVE, new Literal(value));
  }

  private static Matcher below(Object value) {
    return new Compared(Order.BELOW, new Literal(value));
  }
}
