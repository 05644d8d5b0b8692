package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.internal.message.Pattern;
import dev.plumbline.internal.message.Texts;
import dev.plumbline.internal.rule.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedTextsTest {

  @Test
  void everyFileOfTheShippedRulesCanBeRead() {
    assertThat(Shipped.rules().problems()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyCodeHasTextsInEveryLanguage(String language) {
    assertThat(Shipped.checks())
        .extracting(Check::code)
        .filteredOn(code -> texts(language, code) == null)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyFixHasATitle(String language) {
    assertThat(Shipped.checks())
        .filteredOn(check -> required(language, check).fixes().size() != fixes(check))
        .extracting(Check::code)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void textsUseTheArgumentsOfTheirCheckAndNoOthers(String language) {
    Map<String, Set<String>> wrong = new TreeMap<>();
    for (Check check : Shipped.checks()) {
      Set<String> used = used(required(language, check));
      if (!used.equals(check.report().arguments().keySet())) {
        Set<String> difference = new TreeSet<>(used);
        check.report().arguments().keySet().stream()
            .filter(name -> !difference.remove(name))
            .forEach(difference::add);
        wrong.put(check.code(), difference);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void choicesOfWordsAreTheSameInAllLanguages(String language) {
    assertThat(Shipped.checks())
        .filteredOn(check -> !cases(required(language, check)).equals(cases(required("en", check))))
        .extracting(Check::code)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void wordsKeepToTheHabitsOfTheirLanguage(String language) {
    WordingHabits habits = WordingHabits.of(language);
    List<String> broken = new ArrayList<>();
    for (Check check : Shipped.checks()) {
      habits
          .breaches(required(language, check))
          .forEach(breach -> broken.add(check.code() + ": " + breach));
    }
    assertThat(broken).isEmpty();
  }

  static List<String> languages() {
    return Shipped.LANGUAGES;
  }

  private static int fixes(Check check) {
    return check.report().fixes().size();
  }

  private static Set<String> used(Texts texts) {
    return collected(texts, Pattern::arguments);
  }

  private static Set<String> cases(Texts texts) {
    return collected(texts, Pattern::cases);
  }

  private static Set<String> collected(Texts texts, Function<String, Set<String>> of) {
    Set<String> all = new TreeSet<>();
    Stream.concat(Stream.of(texts.title(), texts.message()), texts.fixes().stream())
        .map(of)
        .forEach(all::addAll);
    return all;
  }

  private static Texts required(String language, Check check) {
    Texts texts = texts(language, check.code());
    assertThat(texts).as("texts of %s in %s", check.code(), language).isNotNull();
    return java.util.Objects.requireNonNull(texts);
  }

  private static @Nullable Texts texts(String language, String code) {
    return Shipped.rules().messages().exactly(language, code);
  }
}
