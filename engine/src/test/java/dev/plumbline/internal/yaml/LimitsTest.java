package dev.plumbline.internal.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
  private static final Limits SMALL = new Limits(1000, 3, 10, 10);

  @Test
  void aTextOfTenMegabytesIsRefused() {
    String text = "a: 1\n".repeat(2 << 20);

    assertThat(single(YamlReader.read("a.yaml", text)).message())
        .isEqualTo("the text has 10485760 characters, more than the 4194304 that are read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[[[1]]]", "{\"a\": {\"b\": [1]}}", "- - - 1", "{a: {b: [1]}}"})
  void theDeepestAllowedLevelIsRead(String text) {
    assertThat(YamlReader.read("", text, SMALL).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[[[1]]]]",
        "{\"a\": {\"b\": [{}]}}",
        "- - - - 1",
        "a: &a [[1]]\nb: [*a]\nc: [[*a]]",
        "- &a [1]\n- &b [*a]\n- &c [*b]"
      })
  void deeperLevelsAreRefused(String text) {
    Problem problem = single(YamlReader.read("", text, SMALL));

    assertThat(problem.code()).isEqualTo("yaml/too-deep");
    assertThat(problem.message())
        .isEqualTo("lists and mappings are nested more than 3 levels deep here");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.yaml", "a.json"})
  void millionsOfBracketsEndQuickly(String name) {
    Problem problem = single(YamlReader.read(name, "[".repeat(4 << 20)));

    assertThat(problem.code()).isEqualTo("yaml/too-deep");
    assertThat(problem.span().column()).isEqualTo(65);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1,2,3,4,5,6,7,8,9,10]", "{a: 1, b: 2, c: 3, d: 4, e: 5}"})
  void tooManyValuesAreRefused(String text) {
    assertThat(single(YamlReader.read("", text, SMALL)).message())
        .isEqualTo("the text holds more than 10 values");
  }

  @Test
  void aliasBombsAreRefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int level = 1; level < 30; level++) {
      String alias = "*a" + (level - 1);
      bomb.append("a%d: &a%d [%s]\n".formatted(level, level, (alias + ", ").repeat(9) + alias));
    }

    assertThat(single(YamlReader.read("", bomb.toString())).message())
        .isEqualTo("the aliases up to here stand for more than 100000 values");
  }

  @Test
  void manyAliasesOfSmallValuesArePossible() {
    String text = "a: &a 1\nb: [" + "*a, ".repeat(5000) + "]\n";

    Mapping mapping = (Mapping) YamlReader.read("", text).documents().get(0);

    assertThat(((Sequence) mapping.get("b")).items()).hasSize(5000);
  }

  @Test
  void aLargeMappingIsReadInReasonableTime() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      text.append("key-").append(i).append(": v\n");
    }

    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> YamlReader.read("", text.toString()));
  }

  @Test
  void limitsThatTheCallStackCannotHoldAreRefused() {
    assertThatThrownBy(() -> new Limits(1, 1001, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Problem single(Parsed parsed) {
    assertThat(parsed.documents()).isEmpty();
    assertThat(parsed.problems()).hasSize(1);
    return parsed.problems().get(0);
  }
}
