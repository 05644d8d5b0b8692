package dev.plumbline.service.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plumbline.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
  private static final Context KOREAN = new Context(null, null, List.of(), null, null, null, "ko");

  @ParameterizedTest
  @CsvSource({
    "en, en",
    "ko-KR, ko",
    "ko_KR.UTF-8, ko",
    "JA, ja",
    "zh-CN, zh",
    "zh-Hans, zh",
    "zh-Hans-CN, zh",
    "zh_TW@stroke, zh",
    "zh-TW, zh",
    "zh-Hant, zh",
    "zh-Hant-HK, zh",
    "fr, en",
    "kr, en",
    "pt_BR.UTF-8, en"
  })
  void anOptionSpellsALanguageAsItLikesAndEnglishStandsInForOthers(String tag, String language)
      throws Refusal {
    assertThat(Languages.asked(tag))
        .isEqualTo(new Languages(new Locale.Builder().setLanguage(language).build(), true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"korean", "", "../en", "und", "C"})
  void whatNamesNoLanguageIsRefused(String tag) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Languages.asked(tag))
        .withMessageContaining("en, ja, ko, zh");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', ja_JP.UTF-8, ja",
    "'', zh_CN, ja_JP, zh",
    "ko_KR, zh_CN, ja_JP, ko",
    "C, zh_CN, ja_JP, en",
    "POSIX, '', '', en",
    "fr_FR, '', '', en",
    "'', '', '', en"
  })
  void theEnvironmentIsReadInItsOwnOrder(String all, String messages, String lang, String found) {
    Map<String, String> environment = Map.of("LC_ALL", all, "LC_MESSAGES", messages, "LANG", lang);
    assertThat(Languages.ofEnvironment(environment).language().getLanguage()).isEqualTo(found);
  }

  @Test
  void theSetupsOwnLanguageStandsBetweenOptionAndEnvironment() throws Refusal {
    Languages environment = Languages.ofEnvironment(Map.of("LANG", "ja_JP"));
    assertThat(environment.of(KOREAN)).isEmpty();
    assertThat(environment.of(Context.NONE)).contains(Locale.JAPANESE);
    assertThat(Languages.asked("zh").of(KOREAN)).contains(Locale.CHINESE);
  }
}
