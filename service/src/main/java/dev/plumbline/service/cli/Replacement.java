package dev.plumbline.service.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Puts a new text in place of a file in one step, so that nobody ever reads half of it, and only if
 * the file is still what was read.
 */
final class Replacement {
  private Replacement() {}

  /** Replaces the text that was read by another one; permissions and owner stay. */
  static void write(InputText read, String text) throws Refusal {
    try {
      Path file = read.file().orElseThrow().toRealPath();
      Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), ".plumbline", ".tmp");
      try {
        Files.write(beside, text.getBytes(StandardCharsets.UTF_8));
        keepAttributes(file, beside);
        requireUnchanged(file, read);
        move(beside, file);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException failure) {
      throw new Refusal(read.name() + " was not changed: " + InputReader.reason(failure));
    }
  }

  /** Gives a file this content, whether it was there or not. */
  static void write(Path file, byte[] content) throws IOException {
    Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), ".plumbline", ".tmp");
    try {
      Files.write(beside, content);
      if (Files.exists(file)) {
        keepAttributes(file, beside);
      } else {
        shareAsUsual(beside);
      }
      move(beside, file);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** Temporary files are for their owner alone; files that others are to read are not. */
  private static void shareAsUsual(Path file) throws IOException {
    PosixFileAttributeView view = view(file);
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString("rw-r--r--"));
    }
  }

  private static void requireUnchanged(Path file, InputText read) throws IOException, Refusal {
    if (!Arrays.equals(Files.readAllBytes(file), read.text().getBytes(StandardCharsets.UTF_8))) {
      throw new Refusal(
          read.name() + " was changed by someone else meanwhile and is left as it is");
    }
  }

  private static void keepAttributes(Path file, Path beside) throws IOException {
    PosixFileAttributeView now = view(file);
    PosixFileAttributeView next = view(beside);
    if (now == null || next == null) {
      return;
    }
    PosixFileAttributes attributes = now.readAttributes();
    PosixFileAttributes made = next.readAttributes();
    if (!attributes.owner().equals(made.owner())) {
      next.setOwner(attributes.owner());
    }
    if (!attributes.group().equals(made.group())) {
      next.setGroup(attributes.group());
    }
    next.setPermissions(attributes.permissions());
  }

  private static @Nullable PosixFileAttributeView view(Path path) {
    return Files.getFileAttributeView(path, PosixFileAttributeView.class);
  }

  private static void move(Path beside, Path file) throws IOException {
    try {
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException oldFileSystem) {
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
