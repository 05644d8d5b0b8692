package dev.plumbline.internal.yaml;

import dev.plumbline.Value;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in our words, and at the most telling place, why a text is not YAML. */
final class SyntaxProblem {
  private static final String CODE = "yaml/syntax";

  private final SourceMap source;
  private final String text;
  private final String problem;
  private final String context;
  private final int found;
  private final int opened;

  private SyntaxProblem(
      MarkedYAMLException failure, SourceMap source, ToIntFunction<Mark> offsets) {
    this.source = source;
    this.text = source.text();
    this.problem = failure.getProblem() == null ? "" : failure.getProblem();
    this.context = failure.getContext() == null ? "" : failure.getContext();
    Mark foundMark = failure.getProblemMark();
    Mark openedMark = failure.getContextMark();
    this.found = foundMark == null ? text.length() : offsets.applyAsInt(foundMark);
    this.opened = openedMark == null ? found : offsets.applyAsInt(openedMark);
  }

  static Unreadable of(MarkedYAMLException failure, SourceMap source, ToIntFunction<Mark> offsets) {
    SyntaxProblem syntax = new SyntaxProblem(failure, source, offsets);
    return Unreadable.document(syntax.problem(), Math.min(syntax.opened, syntax.found));
  }

  static boolean isSyntax(Problem problem) {
    return problem.code().equals(CODE);
  }

  static Unreadable at(Span span) {
    return Unreadable.document(Problem.of(span, CODE, "unreadable", Map.of()), span.start());
  }

  private Problem problem() {
    if (context.contains("quoted scalar")) {
      return inQuotes();
    }
    if (problem.startsWith("expected the node content")) {
      return missingValue();
    }
    if (context.startsWith("while parsing a flow")) {
      return inBrackets();
    }
    if (context.startsWith("while scanning an ") || context.startsWith("while scanning a tag")) {
      return quoteFirst(opened);
    }
    if (context.startsWith("while scanning a block scalar")) {
      return at(found, "block-header");
    }
    if (context.startsWith("while scanning a simple key")) {
      return at(opened, "colon-missing");
    }
    return inLine();
  }

  private Problem inQuotes() {
    if (problem.startsWith("found unexpected")) {
      return at(opened, "quote-open");
    }
    int backslash = problem.startsWith("found unknown escape") ? found - 1 : found;
    return at(backslash, "escape");
  }

  private Problem inBrackets() {
    char bracket = context.endsWith("sequence") ? ']' : '}';
    if (problem.contains("<stream end>") || problem.contains("<document ")) {
      return at(opened, "bracket-open", "bracket", String.valueOf(bracket));
    }
    return at(found, "comma", "bracket", String.valueOf(bracket));
  }

  private Problem inLine() {
    if (problem.startsWith("found character")) {
      return charAt(found) == '\t'
          ? new Problem(span(found), "yaml/tab", Map.of())
          : quoteFirst(found);
    }
    if (problem.startsWith("mapping values are not allowed")) {
      return at(found, "colon");
    }
    if (problem.startsWith("sequence entries are not allowed")) {
      return at(found, "dash");
    }
    if (problem.startsWith("expected <block end>")) {
      return misplaced();
    }
    if (problem.startsWith("expected '<document start>'")) {
      return at(found, "foreign");
    }
    if (problem.startsWith("found undefined tag handle")) {
      return quoteFirst(opened);
    }
    return context.contains("directive") || problem.contains("incompatible YAML")
        ? at(opened, "directive")
        : at(found, "unreadable");
  }

  private Problem missingValue() {
    return problem.contains("<document ") || problem.contains("<stream end>")
        ? at(found, "value-or-bracket")
        : at(found, "value");
  }

  private Problem misplaced() {
    int line = Math.max(text.lastIndexOf('\n', found - 1), text.lastIndexOf('\r', found - 1)) + 1;
    if (charAt(found) == ':') {
      return at(found, "key");
    }
    return text.substring(line, found).isBlank() ? at(found, "indentation") : at(found, "trailing");
  }

  private Problem quoteFirst(int at) {
    char first = charAt(at);
    String shown = first == '`' ? "backtick" : String.valueOf(first);
    return first == 0 ? at(at, "unreadable") : at(at, "quote-first", "first", shown);
  }

  private Problem at(int offset, String reason) {
    return Problem.of(span(offset), CODE, reason, Map.of());
  }

  private Problem at(int offset, String reason, String name, String thing) {
    return Problem.of(span(offset), CODE, reason, Map.of(name, Value.of(thing)));
  }

  /** One character, or nothing at the end of a line. */
  private Span span(int offset) {
    int start = Math.min(offset, text.length());
    boolean visible = start < text.length() && text.charAt(start) >= ' ';
    int length = visible ? Character.charCount(text.codePointAt(start)) : 0;
    return source.span(start, start + length);
  }

  private char charAt(int offset) {
    return offset < text.length() ? text.charAt(offset) : 0;
  }
}
