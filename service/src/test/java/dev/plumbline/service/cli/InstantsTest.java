package dev.plumbline.service.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-22, 2026-11-22T00:00:00Z",
    "2026-11-22T09:00:00Z, 2026-11-22T09:00:00Z",
    "2026-11-22T09:00:00+09:00, 2026-11-22T00:00:00Z"
  })
  void daysAndInstantsAreRead(String text, String instant) throws Refusal {
    assertThat(Instants.parse(text)).isEqualTo(Instant.parse(instant));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "2026-13-01", "22.11.2026", "2026-11-22T09:00"})
  void anythingElseIsRefusedWithAnExample(String text) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Instants.parse(text))
        .withMessageContaining("write 2026-11-22");
  }
}
