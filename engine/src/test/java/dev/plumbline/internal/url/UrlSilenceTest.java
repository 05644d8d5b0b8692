package dev.plumbline.internal.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UrlSilenceTest {
  static Stream<List<String>> rows() {
    return UrlTable.rows("silent.txt", 4).stream();
  }

  @Test
  void thereAreManyNearMisses() {
    assertThat(rows()).hasSizeGreaterThan(150);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void exoticButRightAddressesPass(List<String> row) {
    UrlReading reading = UrlTestFacts.reading(row.get(0), row.get(1), row.get(2));
    assertThat(reading.faultIds(Certainty.LIKELY)).as(row.get(3)).isEmpty();
    assertThat(reading.isSound()).isTrue();
    assertThat(reading.owner().lookalike()).isNull();
    assertThat(reading.surplus()).isEmpty();
  }
}
