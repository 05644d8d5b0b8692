package dev.plumbline.internal.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.attribute.AttributeType;
import dev.plumbline.internal.expression.Expression;
import dev.plumbline.internal.rule.Condition;
import dev.plumbline.internal.rule.Glob;
import dev.plumbline.internal.rule.Matcher;
import dev.plumbline.internal.rule.Operand;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OracleTest {
  private static final Attribute PLAN = new Attribute("plan", AttributeType.TEXT, "", "", 0, false);
  private static final Oracle ORACLE = new Oracle(attribute -> "pro");

  static Stream<Matcher> matchers() {
    return Stream.of(
        new Matcher.EqualTo(new Operand.Literal("pro")),
        new Matcher.EqualTo(new Operand.Reference(PLAN)),
        new Matcher.OneOf(Set.of("pro")),
        new Matcher.Not(new Matcher.Absent()),
        new Matcher.Both(List.of(new Matcher.Present())),
        new Matcher.Present(),
        new Matcher.Absent(),
        new Matcher.Matches(Expression.anywhere("pr")),
        new Matcher.Fits(new Glob("p*")),
        new Matcher.Has(Matcher.Has.Where.START, "p"),
        new Matcher.Compared(Matcher.Compared.Order.ABOVE, new Operand.Literal(1L)));
  }

  static Stream<Condition> conditions() {
    Condition test = new Condition.Test(PLAN, new Matcher.Present());
    return Stream.of(
        test,
        new Condition.All(List.of(test)),
        new Condition.Any(List.of(test)),
        new Condition.None(List.of(test)));
  }

  @ParameterizedTest
  @MethodSource("matchers")
  void knowsEachMatcher(Matcher matcher) {
    assertThatCode(() -> ORACLE.matches(matcher, "pro")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void knowsEachCondition(Condition condition) {
    assertThatCode(() -> ORACLE.holds(condition)).doesNotThrowAnyException();
  }

  @Test
  void noKindIsLeftOut() {
    assertThat(matchers().map(Object::getClass)).contains(Matcher.class.getPermittedSubclasses());
    assertThat(conditions().map(Object::getClass))
        .contains(Condition.class.getPermittedSubclasses());
    assertThat(Operand.class.getPermittedSubclasses())
        .containsExactlyInAnyOrder(Operand.Literal.class, Operand.Reference.class);
  }
}
