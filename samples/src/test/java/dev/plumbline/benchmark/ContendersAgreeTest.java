package dev.plumbline.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plumbline.Diagnostic;
import dev.plumbline.Plumbline;
import dev.plumbline.RuleFilesException;
import dev.plumbline.Setup;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Speeds of programs that give different answers cannot be compared. */
class ContendersAgreeTest {
  private final Setup[] setups = BenchmarkSetups.all();
  private final HandWritten handWritten = Contenders.handWritten();

  @Test
  void theHandWrittenVersionFindsWhatTheEngineFinds() throws RuleFilesException {
    Clock clock = Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);
    Plumbline plumbline = Plumbline.builder().builtIn().build(clock);
    for (Setup setup : setups) {
      List<Diagnostic> found = plumbline.validate(setup).diagnostics();

      assertThat(handWritten.validate(setup))
          .extracting(HandWritten.Found::code, HandWritten.Found::field)
          .as(setup.document().members().keySet() + " " + setup.text("model"))
          .containsExactlyInAnyOrderElementsOf(
              found.stream().map(each -> tuple(each.code(), each.field())).toList());
    }
  }

  @Test
  void halfOfTheSetupsHaveOneToThreeFindings() {
    int clean = 0;
    for (Setup setup : setups) {
      int found = handWritten.validate(setup).size();
      assertThat(found).isLessThanOrEqualTo(3);
      clean += found == 0 ? 1 : 0;
    }
    assertThat(setups).hasSize(BenchmarkSetups.COUNT);
    assertThat(clean).isEqualTo(BenchmarkSetups.COUNT / 2);
  }
}
