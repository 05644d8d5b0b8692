package dev.plumbline.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadInputTest {
  private static final int TEN_MEGABYTES = 10_000_000;

  @TempDir private Path folder;

  static Stream<Arguments> texts() {
    return Stream.of(
        text("nothing", "", "found nothing"),
        text("blanks", " \n\n", "found nothing"),
        text("a comment", "# later\n", "found nothing"),
        text("a list", "- provider: openrouter\n", "found list"),
        text("a word", "openrouter\n", "found text"),
        text("an open bracket", "provider: [openrouter\n", "bad:"),
        text("broken JSON", "{\"provider\": \"a\", \"model\"", "bad:"),
        text("tabs", "provider:\n\tx: y\n", "bad:"),
        text("a number", "provider: 5\n", "`provider` takes text"),
        text("a list of options", "options: [1]\n", "`options` takes members"),
        text("deep nesting", "x: " + "[".repeat(5000), "bad:"),
        text("a repeated key", "provider: a\nprovider: b\n", "bad:2:1"),
        Arguments.of("binary", new byte[] {0x7F, 'E', 'L', 'F', 0, 1}, "is a binary file"),
        Arguments.of("Latin-1", new byte[] {'a', ':', ' ', (byte) 0xE9}, "is not UTF-8"),
        Arguments.of("UTF-16", "a: b".getBytes(StandardCharsets.UTF_16), "is UTF-16"),
        Arguments.of("10 MB", " ".repeat(TEN_MEGABYTES).getBytes(StandardCharsets.UTF_8), "4 MiB"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void aFileThatHoldsNoSetupIsTroubleInOneSentence(String what, byte[] content, String words)
      throws IOException {
    Files.write(folder.resolve("bad"), content);
    ProgramRun run = ProgramRun.in(folder, "validate", "--no-builtin", "bad");
    assertThat(run.exit()).as(what).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("plumbline: bad").contains(words).doesNotContain("Exception");
  }

  @Test
  void aFolderIsNoFile() {
    ProgramRun run = ProgramRun.in(folder, "validate", "--no-builtin", ".");
    assertThat(run)
        .isEqualTo(new ProgramRun(2, "", "plumbline: . is a folder; name the files in it\n"));
  }

  @Test
  void aMissingFileIsNamed() {
    ProgramRun run = ProgramRun.in(folder, "validate", "--no-builtin", "gone.yaml");
    assertThat(run)
        .isEqualTo(new ProgramRun(2, "", "plumbline: gone.yaml: there is no such file\n"));
  }

  @Test
  void theOthersAreAnsweredNevertheless() throws IOException {
    Files.writeString(folder.resolve("good.yaml"), "provider: openrouter\n");
    ProgramRun run =
        ProgramRun.in(folder, "validate", "--no-builtin", "good.yaml", "gone.yaml", "good.yaml");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out().lines().filter(line -> line.startsWith("good.yaml: "))).hasSize(2);
    assertThat(run.err()).isEqualTo("plumbline: gone.yaml: there is no such file\n");
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new NoSuchFileException("f"), "there is no such file"),
        Arguments.of(new AccessDeniedException("f"), "there is no permission for it"),
        Arguments.of(
            new FileSystemException("f", null, "Too many open files"),
            "it cannot be used, Too many open files"),
        Arguments.of(new FileSystemException("f"), "it cannot be used"),
        Arguments.of(new IOException("Is a directory"), "it cannot be used, Is a directory"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failuresOfTheFileSystemAreWords(IOException failure, String words) {
    assertThat(InputReader.reason(failure)).isEqualTo(words);
  }

  private static Arguments text(String what, String content, String words) {
    return Arguments.of(what, content.getBytes(StandardCharsets.UTF_8), words);
  }
}
