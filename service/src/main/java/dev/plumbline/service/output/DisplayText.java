package dev.plumbline.service.output;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import java.util.BitSet;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line as a terminal shows it, with the column at which each of its characters begins. Tabs are
 * spread, what has no glyph is written out, so that an invisible character can be pointed at and no
 * escape sequence of a foreign file reaches the terminal. For one thread.
 */
final class DisplayText {
  static final char DOT = '•';
  private static final int TAB = 4;
  private static final Pattern CLUSTER = Pattern.compile("\\X");
  private static final int EMOJI_STYLE = 0xFE0F;
  private static final int JOINER = 0x200D;

  private final StringBuilder text = new StringBuilder();
  private final int[] columns;
  private int width;

  private DisplayText(int length) {
    columns = new int[length + 1];
  }

  /** A line without parts to hide. */
  static DisplayText of(String line) {
    return of(line, new BitSet());
  }

  /** A line with dots in place of the hidden UTF-16 positions. */
  static DisplayText of(String line, BitSet hidden) {
    DisplayText display = new DisplayText(line.length());
    if (isPlain(line)) {
      display.addPlain(line, hidden);
    } else {
      Matcher clusters = CLUSTER.matcher(line);
      while (clusters.find()) {
        display.add(clusters.group(), clusters.start(), hidden.get(clusters.start()));
      }
    }
    display.columns[line.length()] = display.width;
    return display;
  }

  /** What to print. */
  String text() {
    return text.toString();
  }

  /** How many columns it takes. */
  int width() {
    return width;
  }

  /** The column, from zero, at which a UTF-16 position of the line is shown. */
  int column(int position) {
    return columns[Math.max(0, Math.min(position, columns.length - 1))];
  }

  private static boolean isPlain(String line) {
    return line.chars().allMatch(c -> c >= ' ' && c < 0x7F);
  }

  private void addPlain(String line, BitSet hidden) {
    for (int at = 0; at < line.length(); at++) {
      columns[at] = at;
      text.append(hidden.get(at) ? DOT : line.charAt(at));
    }
    width = line.length();
  }

  private void add(String cluster, int position, boolean hide) {
    for (int i = 0; i < cluster.length(); i++) {
      columns[position + i] = width;
    }
    if (cluster.equals("\t")) {
      int spaces = TAB - width % TAB;
      show((hide ? String.valueOf(DOT) : " ").repeat(spaces), spaces);
      return;
    }
    int columnsTaken = widthOf(cluster);
    if (columnsTaken == 0) {
      addSpelled(cluster, position, hide);
    } else if (hide) {
      show(String.valueOf(DOT).repeat(columnsTaken), columnsTaken);
    } else {
      show(cluster, columnsTaken);
    }
  }

  /** Characters without a glyph, each by its number. */
  private void addSpelled(String cluster, int position, boolean hide) {
    int at = 0;
    while (at < cluster.length()) {
      int c = cluster.codePointAt(at);
      columns[position + at] = width;
      String name = hide ? String.valueOf(DOT) : String.format(Locale.ROOT, "<U+%04X>", c);
      show(name, name.length());
      at += Character.charCount(c);
    }
  }

  private void show(String shown, int columnsTaken) {
    text.append(shown);
    width += columnsTaken;
  }

  /** Columns of one character as a person sees it; zero where it cannot be seen. */
  private static int widthOf(String cluster) {
    int widest = 0;
    int beside = 0;
    for (int at = 0; at < cluster.length(); at += Character.charCount(cluster.codePointAt(at))) {
      int c = cluster.codePointAt(at);
      if (at > 0 && c == EMOJI_STYLE) {
        return 2;
      }
      if (at > 0 && eastAsianWidth(c) == UCharacter.EastAsianWidth.HALFWIDTH) {
        beside++;
      } else if (at == 0 || c != JOINER) {
        widest = Math.max(widest, widthOf(c));
      }
    }
    return widest + beside;
  }

  private static int widthOf(int c) {
    return switch (UCharacter.getType(c)) {
      case UCharacterCategory.CONTROL,
          UCharacterCategory.FORMAT,
          UCharacterCategory.LINE_SEPARATOR,
          UCharacterCategory.PARAGRAPH_SEPARATOR,
          UCharacterCategory.SURROGATE,
          UCharacterCategory.UNASSIGNED,
          UCharacterCategory.NON_SPACING_MARK,
          UCharacterCategory.ENCLOSING_MARK ->
          0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  private static boolean isWide(int c) {
    int width = eastAsianWidth(c);
    return width == UCharacter.EastAsianWidth.WIDE
        || width == UCharacter.EastAsianWidth.FULLWIDTH
        || UCharacter.hasBinaryProperty(c, UProperty.REGIONAL_INDICATOR);
  }

  private static int eastAsianWidth(int c) {
    return UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
  }
}
