package dev.plumbline.internal.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
  private static final String KEY = "sk-or-v1-" + "0123456789abcdef".repeat(4);

  @ParameterizedTest
  @CsvSource({
    "^sk-or-v1-[0-9a-f]{64}$, true",
    "^sk-or-v1-[0-9a-f]{63}$, false",
    "^SK-OR, false",
    "(?i)^SK-OR, true",
    "v1-[0-9], true",
    "f$, true",
    "^$, false",
    "'', true"
  })
  void findsWhatItShouldInAKey(String expression, boolean expected) {
    assertThat(Expression.anywhere(expression).matches(KEY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^sk-or-v1-[0-9a-f]{64}$",
        "^ABSK[A-Za-z0-9+/]{100,300}={0,2}$",
        "^(AKIA|ABIA|ACCA)[A-Z2-7]{16}$",
        "^sk-[!-~]+$",
        "^~?[a-z0-9][a-z0-9._-]*/[A-Za-z0-9][A-Za-z0-9._-]*(:[a-z]+)?$",
        "^arn:aws[a-z-]*:(bedrock|sagemaker):[a-z0-9-]*:([0-9]{12})?:(endpoint|custom-model)/.+$",
        "(?i)^(your|my)[-_ ]?(api)?[-_ ]?key",
        "(opus|sonnet|haiku)-\\d"
      })
  void expressionsAsRuleFilesHaveThemRunAsAutomata(String expression) {
    assertThat(Expression.anywhere(expression).makeAutomaton()).isNotSameAs(Automaton.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\bkey\\b",
        "\\p{L}+",
        "[[:alpha:]]",
        "가",
        "(?s).",
        "(?P<name>a)",
        "[\\.-z]",
        "a{,2}",
        "a{2",
        "[a-c]*a[a-c]{20}"
      })
  void whatIsUnusualOrLargeIsLeftToRe2(String expression) {
    assertThat(Expression.anywhere(expression).makeAutomaton()).isSameAs(Automaton.NONE);
    assertThat(Expression.anywhere(expression).matches("a key{,2}"))
        .isEqualTo(Pattern.compile(expression).matcher("a key{,2}").find());
  }

  @Test
  void agreesWithRe2OnGeneratedExpressions() {
    RandomExpressions random = new RandomExpressions(11);
    int automata = 0;
    int found = 0;
    for (int i = 0; i < 6_000; i++) {
      String text = random.expression();
      Pattern pattern = Pattern.compile(text);
      Expression expression = Expression.anywhere(text);
      Expression whole = Expression.whole(text);
      whole.makeAutomaton();
      automata += expression.makeAutomaton() == Automaton.NONE ? 0 : 1;
      for (int j = 0; j < 20; j++) {
        String subject = random.text();
        boolean expected = pattern.matcher(subject).find();
        assertThat(expression.matches(subject))
            .as("`%s` in `%s`", text, subject)
            .isEqualTo(expected);
        assertThat(whole.matches(subject))
            .as("whole `%s` in `%s`", text, subject)
            .isEqualTo(pattern.matches(subject));
        found += expected ? 1 : 0;
      }
    }
    assertThat(automata).isGreaterThan(5_000);
    assertThat(found).isBetween(20_000, 100_000);
  }

  @ParameterizedTest
  @CsvSource({"a|ab, ab, true", "a|ab, abc, false", "^a|b$, ac, false", "'', a, false"})
  void wholeExpressionsMatchWholeTexts(String expression, String text, boolean expected) {
    Expression whole = Expression.whole(expression);

    assertThat(whole.matches(text)).isEqualTo(expected);
    assertThat(whole.makeAutomaton()).isNotSameAs(Automaton.NONE);
    assertThat(whole.matches(text)).isEqualTo(expected);
  }

  @Test
  void answersTheSameBeforeAndAfterItHasAnAutomaton() {
    Expression expression = Expression.anywhere("^sk-or-v1-[0-9a-f]{64}$");

    assertThat(IntStream.range(0, 200).mapToObj(i -> expression.matches(KEY))).containsOnly(true);
    assertThat(IntStream.range(0, 200).mapToObj(i -> expression.matches(KEY + "0")))
        .containsOnly(false);
  }

  @Test
  void readsNothingThatRe2DoesNot() {
    assertThatThrownBy(() -> Expression.anywhere("(a)\\1"))
        .isInstanceOf(PatternSyntaxException.class);
    assertThatThrownBy(() -> Expression.anywhere("(?=a)"))
        .isInstanceOf(PatternSyntaxException.class);
  }

  @Test
  void equalsOthersOfTheSameText() {
    assertThat(Expression.anywhere("a+"))
        .isEqualTo(Expression.anywhere("a+"))
        .hasSameHashCodeAs(Expression.anywhere("a+"))
        .isNotEqualTo(Expression.anywhere("a"))
        .isNotEqualTo(Expression.whole("a+"))
        .hasToString("a+");
  }
}
