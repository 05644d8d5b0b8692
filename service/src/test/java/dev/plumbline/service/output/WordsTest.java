package dev.plumbline.service.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"ko", "ja", "zh"})
  void everyLanguageHasEveryWord(String language) throws IOException {
    assertThat(names(language)).isEqualTo(names("en"));
  }

  @ParameterizedTest
  @CsvSource({"en, 1 error, 2 errors", "ko, 오류 1건, 오류 2건", "zh, 1 个错误, 2 个错误"})
  void countsAgreeWithTheirNouns(String language, String one, String two) {
    Words words = Words.in(Locale.forLanguageTag(language));
    assertThat(words.of("count.error", 1)).isEqualTo(one);
    assertThat(words.of("count.error", 2)).isEqualTo(two);
  }

  @ParameterizedTest
  @CsvSource({"ko-KR, 수정", "zh-TW, 修复", "zh-Hans-CN, 修复", "fr, fix", "und, fix"})
  void regionsFollowTheirLanguageAndOthersEnglish(String tag, String fix) {
    assertThat(Words.in(Locale.forLanguageTag(tag)).of("fix")).isEqualTo(fix);
  }

  private static Set<String> names(String language) throws IOException {
    Properties texts = new Properties();
    try (InputStream words =
        WordsTest.class.getResourceAsStream("words/" + language + ".properties")) {
      texts.load(words);
    }
    return texts.stringPropertyNames().stream()
        .filter(name -> !name.endsWith(".one"))
        .collect(Collectors.toSet());
  }
}
