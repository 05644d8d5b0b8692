package dev.plumbline.service.output;

import dev.plumbline.Position;
import java.util.ArrayList;
import java.util.List;

/** A named text by lines, split where YAML and JSON readers split: CRLF, LF and CR. Immutable. */
public final class SourceText {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String name;
  private final List<String> lines;
  private final List<Position> credentials;

  /** Splits the text; a byte order mark at its beginning belongs to no line. */
  public SourceText(String name, String text) {
    this(name, text, List.of());
  }

  /** The same where it is known which places of the text are never to be shown. */
  public SourceText(String name, String text, List<Position> credentials) {
    this.name = name;
    this.credentials = List.copyOf(credentials);
    this.lines = List.copyOf(split(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text));
  }

  /** The name to show, such as the file's. */
  public String name() {
    return name;
  }

  /** A line without its end, by its number from one; empty behind the last one. */
  public String line(int number) {
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }

  List<Position> credentials() {
    return credentials;
  }

  private static List<String> split(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\n' || c == '\r') {
        lines.add(text.substring(start, at));
        at += c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 1 : 0;
        start = at + 1;
      }
    }
    lines.add(text.substring(start));
    return lines;
  }
}
