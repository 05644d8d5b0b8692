package dev.plumbline.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.Plumbline;
import dev.plumbline.RuleFilesException;
import dev.plumbline.testing.TestOptions;
import dev.plumbline.testing.TestReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Pattern NAMES = Pattern.compile("\"([a-z-]+)\",");
  private static final Pattern WORD = Pattern.compile("\\{\\{([\\w-]+)}}");

  static Stream<Arguments> templates() throws IOException {
    List<String> names = names();
    assertThat(names).hasSizeGreaterThan(6);
    return Stream.of("en", "ko", "ja", "zh")
        .flatMap(language -> names.stream().map(name -> Arguments.of(name, language)));
  }

  private static List<String> names() throws IOException {
    return NAMES
        .matcher(read("files/rules/templates.js"))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("templates")
  void aTemplateIsUsableAsItStandsAndItsTestsShowAllOfIt(String name, String language)
      throws IOException, RuleFilesException {
    Plumbline.Builder rules =
        Plumbline.builder().builtIn().text(name + ".yaml", filled(name, language));
    assertThat(rules.lint(TODAY)).isEmpty();
    Instant now = TODAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    TestReport report = rules.build(Clock.fixed(now, ZoneOffset.UTC)).test(TestOptions.STANDARD);
    assertThat(report.failures()).isEmpty();
    assertThat(report.coverage()).allMatch(rule -> rule.branches().isEmpty() || rule.isComplete());
  }

  /** What the page makes of a template. */
  private static String filled(String name, String language) throws IOException {
    JsonNode texts = Visit.texts("templates", language);
    return WORD.matcher(read("files/rules/templates/" + name + ".yaml"))
        .replaceAll(found -> Matcher.quoteReplacement(word(name, language, texts, found.group(1))));
  }

  private static String word(String name, String language, JsonNode texts, String key) {
    return switch (key) {
      case "language" -> language;
      case "policy" -> name;
      case "in-90-days" -> TODAY.plusDays(90).toString();
      default -> texts.get(name + "." + key).asText();
    };
  }

  private static String read(String resource) throws IOException {
    try (InputStream file = PageFiles.class.getResourceAsStream(resource)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
