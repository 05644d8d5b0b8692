package dev.plumbline.internal.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OwnTextsTest {
  static Stream<String> codes() {
    return OwnTexts.codes().stream();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void everyCodeHasTextsInEveryLanguageAboutTheSameThings(String code) {
    Texts english = texts(code, "en");
    for (String language : OwnTexts.languages()) {
      Texts texts = texts(code, language);
      assertThat(Pattern.arguments(texts.message()))
          .as(language)
          .isEqualTo(Pattern.arguments(english.message()));
      assertThat(cases(texts.message())).as(language).containsAll(cases(english.message()));
      assertThat(arguments(texts.fixes())).as(language).isEqualTo(arguments(english.fixes()));
    }
  }

  @ParameterizedTest
  @MethodSource("codes")
  void noLanguageFallsBackToEnglish(String code) {
    assertThat(OwnTexts.languages().stream().map(language -> texts(code, language).message()))
        .doesNotHaveDuplicates();
  }

  @Test
  void aLanguageWithoutTextsIsAnsweredInEnglish() {
    Map<String, Value> none = Map.of();
    assertThat(OwnTexts.message("lint/empty-allow", none, Locale.FRENCH))
        .isEqualTo(OwnTexts.message("lint/empty-allow", none, Locale.ENGLISH))
        .isPresent();
  }

  @Test
  void aCodeOfSomebodyElseHasNoText() {
    assertThat(OwnTexts.message("acme/own", Map.of(), Locale.KOREAN)).isEmpty();
  }

  private static Texts texts(String code, String language) {
    return Objects.requireNonNull(OwnTexts.find(code, new Locale(language)));
  }

  /** Where the words depend on a thing, they do so in every language. */
  private static Set<String> cases(String pattern) {
    return Pattern.cases(pattern);
  }

  private static List<Set<String>> arguments(List<String> patterns) {
    return patterns.stream()
        .<Set<String>>map(one -> new TreeSet<>(Pattern.arguments(one)))
        .toList();
  }
}
