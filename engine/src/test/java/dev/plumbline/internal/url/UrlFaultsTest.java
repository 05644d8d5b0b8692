package dev.plumbline.internal.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UrlFaultsTest {
  static Stream<List<String>> rows() {
    return UrlTable.rows("faults.txt", 5).stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void faultsAreNamedAndMended(List<String> row) {
    UrlReading reading = UrlTestFacts.reading(row.get(0), row.get(1), row.get(2));
    assertThat(reading.faultIds(Certainty.LIKELY))
        .as("faults")
        .containsExactlyInAnyOrder(row.get(3).split(" "));
    String repaired = reading.mending().repaired();
    assertThat(repaired == null ? "" : repaired).as("repaired").isEqualTo(row.get(4));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void whatIsOfferedIsSoundAndOffersNothingMore(List<String> row) {
    String repaired = UrlTestFacts.reading(row.get(0), row.get(1), row.get(2)).mending().repaired();
    if (repaired != null) {
      UrlReading again = UrlTestFacts.reading(repaired, row.get(1), row.get(2));
      assertThat(again.faultIds(Certainty.LIKELY)).as(repaired).isEmpty();
      assertThat(again.mending().repaired()).as(repaired).isNull();
    }
  }
}
