package dev.plumbline.internal.yaml;

import dev.plumbline.internal.yaml.Mapping.Entry;
import dev.plumbline.internal.yaml.Parsed.Format;
import dev.plumbline.internal.yaml.Scalar.Kind;
import dev.plumbline.internal.yaml.Scalar.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads Java properties: a document of flat texts, or several with separators between them. */
final class PropertiesText {
  private static final Set<String> SEPARATORS = Set.of("#---", "!---");

  private final SourceMap source;
  private final String text;
  private final Budget budget;
  private final Problems problems = new Problems();
  private final List<Node> documents = new ArrayList<>();
  private List<Entry> entries = new ArrayList<>();
  private int at;

  PropertiesText(SourceMap source, Limits limits) {
    this.source = source;
    this.text = source.text();
    this.budget = new Budget(limits);
    this.at = text.startsWith("\uFEFF") ? 1 : 0;
  }

  Parsed read() {
    try {
      while (at < text.length()) {
        line();
      }
      endDocument();
    } catch (Unreadable unreadable) {
      problems.add(unreadable.problem());
    }
    return new Parsed(Format.PROPERTIES, documents, problems.sorted());
  }

  private void line() {
    int end = lineEnd(at);
    if (SEPARATORS.contains(text.substring(at, end).stripTrailing())) {
      endDocument();
      at = end;
    }
    at = behindBlanks(at);
    char first = charAt(at);
    if (isBreak(first) || first == 0) {
      at++;
    } else if (first == '#' || first == '!') {
      at = end;
    } else {
      property();
    }
  }

  private void endDocument() {
    if (!entries.isEmpty()) {
      Span first = entries.get(0).key().span();
      Span last = entries.get(entries.size() - 1).value().span();
      documents.add(new Mapping(first.to(last), entries));
      entries = new ArrayList<>();
    }
  }

  private void property() {
    Scalar key = scalar(true);
    at = behindBlanks(at);
    if (charAt(at) == '=' || charAt(at) == ':') {
      at = behindBlanks(at + 1);
    }
    entries.add(new Entry(key, scalar(false)));
  }

  /** A key or a value from here on; backslashes are taken away and broken lines joined. */
  private Scalar scalar(boolean key) {
    int start = at;
    StringBuilder value = new StringBuilder();
    while (at < text.length() && !isBreak(text.charAt(at)) && !(key && endsKey(text.charAt(at)))) {
      char c = text.charAt(at++);
      if (c == '\\') {
        escape(value);
      } else {
        value.append(c);
      }
    }
    Span span = source.span(start, at);
    budget.node(span);
    boolean plain = span.of(text).contentEquals(value);
    return new Scalar(span, value.toString(), Kind.TEXT, plain ? Style.PLAIN : Style.ESCAPED);
  }

  private void escape(StringBuilder value) {
    char c = charAt(at);
    if (c == 0) {
      return;
    }
    if (isBreak(c)) {
      at = behindBlanks(at + (text.startsWith("\r\n", at) ? 2 : 1));
      return;
    }
    at++;
    switch (c) {
      case 't' -> value.append('\t');
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 'f' -> value.append('\f');
      case 'u' -> unicode(value);
      default -> value.append(c);
    }
  }

  private void unicode(StringBuilder value) {
    int code = 0;
    int end = at;
    while (end < at + 4 && Character.digit(charAt(end), 16) >= 0) {
      code = code * 16 + Character.digit(charAt(end++), 16);
    }
    if (end == at + 4) {
      value.append((char) code);
    } else {
      problems.add(
          source.span(at - 2, at), "properties/syntax", "four digits have to follow `\\u`");
    }
    at = end;
  }

  private static boolean endsKey(char c) {
    return c == '=' || c == ':' || isBlank(c);
  }

  private int behindBlanks(int from) {
    int to = from;
    while (to < text.length() && isBlank(text.charAt(to))) {
      to++;
    }
    return to;
  }

  private int lineEnd(int from) {
    int to = from;
    while (to < text.length() && !isBreak(text.charAt(to))) {
      to++;
    }
    return to;
  }

  private char charAt(int offset) {
    return offset < text.length() ? text.charAt(offset) : 0;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\f';
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
