package dev.plumbline.service.output;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text in lines of at most so many columns, broken where its language allows it. */
final class Paragraph {
  private Paragraph() {}

  /** The lines; a word that is longer than a line stays whole. */
  static List<String> lines(String text, int width, Locale locale) {
    List<String> lines = new ArrayList<>();
    text.lines().forEach(line -> wrap(printable(line), width, locale, lines));
    return lines;
  }

  /** A text of one line, with what has no glyph written out. */
  static String printable(String text) {
    return DisplayText.of(text).text();
  }

  private static void wrap(String text, int width, Locale locale, List<String> lines) {
    if (DisplayText.of(text).width() <= width) {
      lines.add(text);
      return;
    }
    StringBuilder line = new StringBuilder();
    for (String word : words(text, locale)) {
      if (!line.isEmpty() && DisplayText.of((line + word).stripTrailing()).width() > width) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      }
      line.append(word);
    }
    lines.add(line.toString().stripTrailing());
  }

  private static List<String> words(String text, Locale locale) {
    BreakIterator breaks = BreakIterator.getLineInstance(locale);
    breaks.setText(text);
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (end == text.length()
          || !(insideOfAnAddress(text, end) || insideOfAKoreanWord(text, end))) {
        words.add(text.substring(start, end));
        start = end;
      }
    }
    return words;
  }

  /** Addresses, codes and file names are copied from the terminal and stay in one piece. */
  private static boolean insideOfAnAddress(String text, int at) {
    return isVisibleAscii(text.charAt(at - 1)) && isVisibleAscii(text.charAt(at));
  }

  /** Korean may break between any two syllables, but reads better broken between words. */
  private static boolean insideOfAKoreanWord(String text, int at) {
    return !Character.isWhitespace(text.charAt(at - 1))
        && Character.UnicodeScript.of(text.charAt(at)) == Character.UnicodeScript.HANGUL;
  }

  private static boolean isVisibleAscii(char c) {
    return c > ' ' && c < 0x7F;
  }
}
