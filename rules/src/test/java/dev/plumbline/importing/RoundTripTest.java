package dev.plumbline.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Diagnostic;
import dev.plumbline.Fix;
import dev.plumbline.Plumbline;
import dev.plumbline.Setup;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of random layout: read, mended and read again, they differ in the mended values alone. */
class RoundTripTest {
  private static final Plumbline PLUMBLINE = plumbline();
  private static final String KEY =
      "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";
  private static final String BROKEN = "https://llm.acme.example/v1/chat/completions";
  private static final String RIGHT = "https://llm.acme.example/v1";

  static List<Integer> seeds() {
    return IntStream.range(0, 200).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aFixLandsInTheFileAndNowhereElse(int seed) throws Exception {
    RandomSettings settings = new RandomSettings(new Random(seed), KEY);
    String text = settings.text(BROKEN);
    SettingsFile file = PLUMBLINE.read(settings.name(), text, "auto");
    assertThat(file.kind()).isEqualTo(settings.kind());
    int setup = index(file.setups());
    Setup before = file.setups().get(setup);
    Diagnostic found =
        PLUMBLINE.validate(before).diagnostics().stream()
            .filter(one -> one.code().equals("url/operation"))
            .findFirst()
            .orElseThrow();
    Fix fix = found.fixes().get(0);
    String mended = file.apply(setup, fix.patch());
    assertThat(mended).isEqualTo(settings.text(RIGHT));
    assertThat(PLUMBLINE.read(settings.name(), mended, "auto").setups().get(setup).document())
        .isEqualTo(before.with(fix.patch()).document());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aRangePointsAtTheCharactersInTheFile(int seed) throws Exception {
    RandomSettings settings = new RandomSettings(new Random(seed), KEY);
    String text = settings.text(BROKEN);
    Setup setup = setup(PLUMBLINE.read(settings.name(), text, "auto").setups());
    Diagnostic found =
        PLUMBLINE.validate(setup).diagnostics().stream()
            .filter(one -> one.code().equals("url/operation"))
            .findFirst()
            .orElseThrow();
    assertThat(found.position())
        .hasValueSatisfying(
            at -> {
              String line = lines(text).get(at.line() - 1);
              String shown = line.substring(at.column() - 1, at.endColumn() - 1);
              assertThat(shown.replace("\\/", "/")).isEqualTo("/chat/completions");
            });
  }

  private static List<String> lines(String text) {
    return new ArrayList<>(List.of(text.split("\r\n|\n", -1)));
  }

  private static int index(List<Setup> setups) {
    return setups.indexOf(setup(setups));
  }

  private static Setup setup(List<Setup> setups) {
    return setups.stream()
        .filter(one -> one.text("baseUrl").filter(BROKEN::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static Plumbline plumbline() {
    try {
      return Plumbline.builder()
          .builtIn()
          .build(Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC));
    } catch (dev.plumbline.RuleFilesException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
