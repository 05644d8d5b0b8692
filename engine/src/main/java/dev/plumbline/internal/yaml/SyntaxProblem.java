package dev.plumbline.internal.yaml;

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
    String message = "the text cannot be read as YAML from here on";
    return Unreadable.document(new Problem(span, CODE, message), span.start());
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
      return at(found, "only `+`, `-`, a digit or a comment can stand behind `|` or `>`");
    }
    if (context.startsWith("while scanning a simple key")) {
      return at(opened, "a colon and a value are missing behind this");
    }
    return inLine();
  }

  private Problem inQuotes() {
    if (problem.startsWith("found unexpected")) {
      return at(opened, "the quote that opens here is never closed");
    }
    int backslash = problem.startsWith("found unknown escape") ? found - 1 : found;
    return at(
        backslash,
        "no escape of this form exists in double quotes:"
            + " double the backslash or use single quotes");
  }

  private Problem inBrackets() {
    char bracket = context.endsWith("sequence") ? ']' : '}';
    if (problem.contains("<stream end>") || problem.contains("<document ")) {
      return at(opened, "the bracket that opens here is never closed with `" + bracket + "`");
    }
    return at(found, "a comma or the closing `" + bracket + "` is missing in front of this");
  }

  private Problem inLine() {
    if (problem.startsWith("found character")) {
      return charAt(found) == '\t'
          ? new Problem(span(found), "yaml/tab", "a tab stands where only spaces can indent")
          : quoteFirst(found);
    }
    if (problem.startsWith("mapping values are not allowed")) {
      return at(
          found,
          "no value can start with this colon:"
              + " put the text in quotes or correct the indentation");
    }
    if (problem.startsWith("sequence entries are not allowed")) {
      return at(found, "no list can start here: give the dash a line of its own");
    }
    if (problem.startsWith("expected <block end>")) {
      return misplaced();
    }
    if (problem.startsWith("expected '<document start>'")) {
      return at(found, "this does not belong to what stands above: check the indentation");
    }
    if (problem.startsWith("found undefined tag handle")) {
      return quoteFirst(opened);
    }
    return context.contains("directive") || problem.contains("incompatible YAML")
        ? at(opened, "this directive is not one that YAML 1.2 knows")
        : at(found, "the text cannot be read as YAML from here on");
  }

  private Problem missingValue() {
    return problem.contains("<document ") || problem.contains("<stream end>")
        ? at(found, "a value or a closing bracket is missing in front of this")
        : at(found, "a value is missing here, or this character has to stand in quotes");
  }

  private Problem misplaced() {
    int line = Math.max(text.lastIndexOf('\n', found - 1), text.lastIndexOf('\r', found - 1)) + 1;
    if (charAt(found) == ':') {
      return at(found, "a key is missing in front of the colon");
    }
    return text.substring(line, found).isBlank()
        ? at(found, "this line is not indented like those that it belongs to")
        : at(found, "nothing can follow here: put the whole value in quotes");
  }

  private Problem quoteFirst(int at) {
    char first = charAt(at);
    String shown = first == '`' ? "a backtick" : "`" + first + "`";
    return first == 0
        ? at(at, "the text cannot be read as YAML from here on")
        : at(at, "text that starts with " + shown + " has to stand in quotes");
  }

  private Problem at(int offset, String message) {
    return new Problem(span(offset), CODE, message);
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
