package dev.plumbline.service.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody may choose is the same list, whoever asks. */
class OfferedOnEveryPathTest {
  private static final String POLICY =
      """
      kind: policy
      name: acme
      applies: { organizations: [acme] }
      models: { allow: [family:claude, { model.openWeights: true }], deny: ["*:free"] }
      """;

  @ParameterizedTest
  @CsvSource({"openrouter, acme", "bedrock, acme", "groq, acme", "openrouter, other"})
  void everyPathOffersTheSameModels(String provider, String organization, @TempDir Path folder)
      throws IOException {
    Instant now = Instant.parse("2026-11-25T09:00:00Z");
    try (EveryPath paths = new EveryPath(now, folder, POLICY)) {
      Map<String, List<String>> offered = paths.offered(provider, organization);
      assertThat(offered.values()).hasSize(4).containsOnly(offered.get("library"));
      assertThat(offered.get("library")).hasSizeGreaterThan(3);
    }
  }
}
