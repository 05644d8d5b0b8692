package dev.plumbline.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Plumbline;
import dev.plumbline.testing.TestOptions;
import dev.plumbline.testing.TestResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The cases of {@code cases.yaml}: recorded answers and what is to be found. */
final class ProbeCasesTest {
  /** Their causes are found together with another setting, in the examples of the checks. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "live/no-credit-on-line", "live/region-refused-without-proxy", "live/proxy-in-between");

  private static List<TestResult> results() throws Exception {
    return Plumbline.builder()
        .builtIn()
        .text("cases.yaml", cases())
        .build(Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC))
        .test(TestOptions.STANDARD)
        .results();
  }

  private static String cases() throws IOException {
    try (InputStream cases = ProbeCasesTest.class.getResourceAsStream("cases.yaml")) {
      return new String(cases.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void everyCaseComesOutAsItSays() throws Exception {
    assertThat(results())
        .hasSizeGreaterThan(45)
        .filteredOn(result -> !result.mismatches().isEmpty())
        .extracting(result -> result.name() + ": " + result.found())
        .isEmpty();
  }

  @Test
  void noOtherLiveFindingStandsBesideTheExpectedOne() throws Exception {
    for (TestResult result : results()) {
      Set<String> live = new TreeSet<>();
      result.found().stream()
          .map(found -> found.code())
          .filter(code -> code.startsWith("live/"))
          .forEach(live::add);
      assertThat(live).as(String.valueOf(result.name())).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void everyLiveCheckHasACase() throws Exception {
    String cases = cases();

    assertThat(ShippedProbing.PLUMBLINE.codes())
        .filteredOn(code -> code.startsWith("live/"))
        .hasSizeGreaterThan(25)
        .allMatch(
            code -> ELSEWHERE.contains(code) || cases.contains("{\"code\": \"" + code + "\""));
  }
}
