package dev.plumbline.service.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads files and standard input, and says in one sentence why it cannot. */
final class InputReader {
  /** The name of standard input. */
  static final String STANDARD_INPUT = "-";

  /** The most that is read of one text. */
  static final int LARGEST_BYTES = 4 << 20;

  private static final int BEGINNING_BYTES = 8 << 10;

  private final Session session;

  InputReader(Session session) {
    this.session = session;
  }

  /** The text of a file, or of standard input where the name is {@code -}. */
  InputText read(String name) throws Refusal {
    if (name.equals(STANDARD_INPUT)) {
      return new InputText(name, null, text(name, bytes(name, session.surroundings().in())));
    }
    Path path = session.path(name);
    if (Files.isDirectory(path)) {
      throw new Refusal(name + " is a folder; name the files in it");
    }
    try (InputStream file = Files.newInputStream(path)) {
      return new InputText(name, path, text(name, bytes(name, file)));
    } catch (IOException unreadable) {
      throw new Refusal(name + ": " + reason(unreadable));
    }
  }

  /** Why a file operation failed, in words. */
  static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (failure instanceof AccessDeniedException) {
      return "there is no permission for it";
    }
    String reason =
        failure instanceof FileSystemException failed ? failed.getReason() : failure.getMessage();
    return reason == null ? "it cannot be used" : "it cannot be used, " + reason;
  }

  /** Decodes a text strictly: a character that is replaced in silence could be part of a key. */
  static String text(String name, byte[] bytes) throws Refusal {
    requireShort(name, bytes.length > LARGEST_BYTES);
    if (bytes.length > 1 && isUtf16Mark(bytes[0] & 0xFF, bytes[1] & 0xFF)) {
      throw new Refusal(name + " is UTF-16 text; save it as UTF-8");
    }
    if (hasNull(bytes)) {
      throw new Refusal(name + " is a binary file, neither YAML nor JSON");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new Refusal(name + " is not UTF-8 text; save it as UTF-8");
    }
  }

  /** Refuses what is longer than the most that is read. */
  static void requireShort(String name, boolean tooLong) throws Refusal {
    if (tooLong) {
      throw new Refusal(
          name + " is larger than " + (LARGEST_BYTES >> 20) + " MiB, the most that is read");
    }
  }

  /** A pipe read without a buffer is asked for its length, which it does not have. */
  private static byte[] bytes(String name, InputStream stream) throws Refusal {
    try {
      return new BufferedInputStream(stream).readNBytes(LARGEST_BYTES + 1);
    } catch (IOException unreadable) {
      throw new Refusal(name + ": " + reason(unreadable));
    }
  }

  private static boolean isUtf16Mark(int first, int second) {
    return (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
  }

  private static boolean hasNull(byte[] bytes) {
    for (int at = 0; at < Math.min(bytes.length, BEGINNING_BYTES); at++) {
      if (bytes[at] == 0) {
        return true;
      }
    }
    return false;
  }
}
