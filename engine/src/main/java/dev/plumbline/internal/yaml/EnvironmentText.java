package dev.plumbline.internal.yaml;

import dev.plumbline.internal.yaml.Mapping.Entry;
import dev.plumbline.internal.yaml.Parsed.Format;
import dev.plumbline.internal.yaml.Scalar.Kind;
import dev.plumbline.internal.yaml.Scalar.Style;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code NAME=value} lines: with and without {@code export}, quotes and comments. */
final class EnvironmentText {
  private static final List<String> COMMANDS = List.of("export ", "set ");

  private final SourceMap source;
  private final String text;
  private final Budget budget;
  private final Problems problems = new Problems();
  private final List<Entry> entries = new ArrayList<>();
  private int at;

  EnvironmentText(SourceMap source, Limits limits) {
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
    } catch (Unreadable unreadable) {
      problems.add(unreadable.problem());
    }
    return new Parsed(Format.ENVIRONMENT, documents(), problems.sorted());
  }

  private List<Node> documents() {
    if (entries.isEmpty()) {
      return List.of();
    }
    Span first = entries.get(0).key().span();
    return List.of(new Mapping(first.to(entries.get(entries.size() - 1).value().span()), entries));
  }

  private void line() {
    at = behindBlanks(at);
    int end = lineEnd(at);
    if (at < end && text.charAt(at) != '#') {
      variable(end);
      end = lineEnd(at);
    }
    at = end + 1;
  }

  private void variable(int end) {
    for (String command : COMMANDS) {
      if (text.startsWith(command, at)) {
        at = behindBlanks(at + command.length());
      }
    }
    int equals = text.indexOf('=', at);
    if (equals < 0 || equals >= end) {
      problems.add(
          source.span(at, at), "environment/syntax", "a line of the form `NAME=value` is expected");
      at = end;
      return;
    }
    int nameEnd = equals;
    while (nameEnd > at && isBlank(text.charAt(nameEnd - 1))) {
      nameEnd--;
    }
    Scalar key = scalar(at, nameEnd, text.substring(at, nameEnd), Style.PLAIN);
    at = behindBlanks(equals + 1);
    entries.add(new Entry(key, value()));
  }

  private Scalar value() {
    char quote = at < text.length() ? text.charAt(at) : 0;
    if (quote == '"' || quote == '\'' || quote == '`') {
      return quoted(quote);
    }
    int start = at;
    int end = lineEnd(at);
    for (int comment = text.indexOf('#', at);
        comment >= 0 && comment < end;
        comment = text.indexOf('#', comment + 1)) {
      if (comment == start || isBlank(text.charAt(comment - 1))) {
        end = comment;
      }
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    at = end;
    return scalar(start, end, text.substring(start, end), Style.PLAIN);
  }

  private Scalar quoted(char quote) {
    int start = at++;
    StringBuilder value = new StringBuilder();
    while (at < text.length() && text.charAt(at) != quote) {
      char c = text.charAt(at++);
      if (c == '\\' && quote == '"' && at < text.length()) {
        escape(value, text.charAt(at++));
      } else {
        value.append(c);
      }
    }
    if (at == text.length()) {
      throw Unreadable.text(
          new Problem(
              source.span(start, start + 1),
              "environment/syntax",
              "the quote that opens here is never closed"));
    }
    at++;
    return scalar(
        start, at, value.toString(), quote == '"' ? Style.DOUBLE_QUOTED : Style.SINGLE_QUOTED);
  }

  private static void escape(StringBuilder value, char c) {
    switch (c) {
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 't' -> value.append('\t');
      case '"', '\\', '$' -> value.append(c);
      default -> value.append('\\').append(c);
    }
  }

  private Scalar scalar(int start, int end, String value, Style style) {
    Span span = source.span(start, end);
    budget.node(span);
    return new Scalar(span, value, Kind.TEXT, style);
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
    while (to < text.length() && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
      to++;
    }
    return to;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
