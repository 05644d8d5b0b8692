package dev.plumbline.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressTest {
  private static final String SETUP = "{\"provider\":\"openai\",\"model\":\"gpt-5\"}\n";
  private static final int SETUPS = 1_500;

  @TempDir private Path folder;

  @BeforeEach
  void writeStore() throws IOException {
    Files.writeString(folder.resolve("store.ndjson"), SETUP.repeat(SETUPS));
    Files.createDirectory(folder.resolve("rules"));
    Files.writeString(
        folder.resolve("rules/acme.yaml"),
        "kind: policy\nname: acme\nmodels: { allow: [openai/gpt-5, gpt-5] }\n");
  }

  private ProgramRun run(boolean terminal, String command) {
    return ProgramRun.in(folder, "", Map.of("NO_COLOR", "1"), terminal, command.split(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rules impact rules --setups store.ndjson", "audit store.ndjson"})
  void whoWatchesSeesHowManySetupsAreDone(String command) {
    ProgramRun watched = run(true, command);
    assertThat(watched.err()).startsWith("\rsetups").contains(" " + SETUPS + "/").endsWith("\n");
    assertThat(watched.out()).isEqualTo(run(false, command).out());
  }

  @Test
  void whoDoesNotWatchIsToldNothing() {
    assertThat(run(false, "rules impact rules --setups store.ndjson").err()).isEmpty();
  }
}
