package dev.plumbline.service.store;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The text of a stored rule file. */
final class RuleText {
  private static final String NO_TEXT = "\0";

  private RuleText() {}

  /**
   * Reads UTF-8; what is none becomes a zero byte, which the reader of rules tells at its place.
   */
  static String of(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .replaceWith(NO_TEXT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
