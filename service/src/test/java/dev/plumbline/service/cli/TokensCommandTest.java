package dev.plumbline.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensCommandTest {
  @TempDir private Path folder;

  @Test
  void aTokenIsShownOnceListedAndRevoked() {
    ProgramRun created =
        ProgramRun.in(folder, "tokens", "create", "--name", "ci", "--roles", "validate,read-rules");
    assertThat(created.exit()).isZero();
    assertThat(created.out()).matches("plumb_[0-9a-f]{8}_[A-Za-z0-9_-]{43}\n");
    assertThat(created.err()).contains("shown once");
    String id = created.out().split("_")[1];
    ProgramRun listed = ProgramRun.in(folder, "tokens", "list");
    assertThat(listed.out())
        .isEqualTo(id + "  read-rules,validate  2026-11-22T09:00:00Z  no end  ci\n");
    assertThat(ProgramRun.in(folder, "tokens", "revoke", id).exit()).isZero();
    assertThat(ProgramRun.in(folder, "tokens", "list").out()).isEmpty();
  }

  @Test
  void theFolderIsThatOfTheService() {
    Map<String, String> environment = Map.of("PLUMBLINE_DATA", "elsewhere");
    ProgramRun created =
        ProgramRun.in(
            folder, "", environment, false, "tokens", "create", "--name", "a", "--roles", "admin");
    assertThat(created.exit()).isZero();
    assertThat(folder.resolve("elsewhere/tokens")).exists();
  }
}
