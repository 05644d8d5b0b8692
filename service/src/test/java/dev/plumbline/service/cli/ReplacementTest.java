package dev.plumbline.service.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacementTest {
  private static final Set<PosixFilePermission> PRIVATE =
      PosixFilePermissions.fromString("rw-r-----");

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void aPrivateFile() throws IOException {
    file = Files.writeString(folder.resolve("setup.yaml"), "before\n");
    Files.setPosixFilePermissions(file, PRIVATE);
  }

  @Test
  void theTextIsReplacedAndPermissionsStay() throws Exception {
    Replacement.write(new InputText("setup.yaml", file, "before\n"), "after\n");
    assertThat(file).hasContent("after\n");
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PRIVATE);
    assertThat(names()).containsExactly("setup.yaml");
  }

  @Test
  void aLinkStaysALink() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), file);
    Replacement.write(new InputText("link.yaml", link, "before\n"), "after\n");
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(file).hasContent("after\n");
  }

  @Test
  void aFileThatChangedMeanwhileIsLeftAsItIs() throws IOException {
    Files.writeString(file, "changed\n");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () -> Replacement.write(new InputText("setup.yaml", file, "before\n"), "after\n"))
        .withMessageContaining("setup.yaml was changed by someone else");
    assertThat(file).hasContent("changed\n");
    assertThat(names()).containsExactly("setup.yaml");
  }

  @Test
  void aFileThatIsGoneIsNotMadeAgain() throws IOException {
    Files.delete(file);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () -> Replacement.write(new InputText("setup.yaml", file, "before\n"), "after\n"))
        .withMessage("setup.yaml was not changed: there is no such file");
    assertThat(names()).isEmpty();
  }

  private Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).toList().stream();
    }
  }
}
