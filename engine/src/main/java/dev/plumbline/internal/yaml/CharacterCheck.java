package dev.plumbline.internal.yaml;

import java.util.List;

/** Finds characters that no text in YAML or JSON may hold as they are. */
final class CharacterCheck {
  private static final int MOST = 20;

  private CharacterCheck() {}

  static List<Problem> problems(SourceMap source) {
    if (source.isAscii()) {
      return List.of();
    }
    String text = source.text();
    Problems problems = new Problems();
    int found = 0;
    for (int at = 0; at < text.length() && found < MOST; at++) {
      if (isUnreadable(text, at)) {
        char c = text.charAt(at);
        problems.add(source.span(at, at + 1), "yaml/character", message(c));
        found = c == 0 ? MOST : found + 1;
      }
    }
    return problems.sorted();
  }

  private static boolean isUnreadable(String text, int at) {
    char c = text.charAt(at);
    if ((c >= ' ' && c < 0x7F) || c == '\n' || c == '\r' || c == '\t') {
      return false;
    }
    return c < ' ' || (c >= 0x7F && c < 0xA0 && c != 0x85) || c >= 0xFFFE || isHalfPair(text, at);
  }

  private static boolean isHalfPair(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  private static String message(char c) {
    if (c == 0) {
      return "a zero byte stands here, so this is not a text file in UTF-8";
    }
    return "the character U+%04X stands here, which text files cannot hold".formatted((int) c);
  }
}
