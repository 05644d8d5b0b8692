package dev.plumbline.internal.expression;

import java.util.ArrayList;
import java.util.List;

/**
 * Parses the syntax that keys, hosts and model names need. Expects what RE2 has accepted, and gives
 * up on all that it does not know, so that nothing is ever read in another sense than RE2's.
 */
final class PartParser {
  private static final String IN_ANY_CASE = "(?i)";
  private static final int UNLIMITED = -1;
  private static final int LONGEST_COUNT = 4;

  private final String text;
  private final boolean anyCase;
  private int at;

  private PartParser(String text) {
    this.text = text;
    this.anyCase = text.startsWith(IN_ANY_CASE);
    this.at = anyCase ? IN_ANY_CASE.length() : 0;
  }

  static Part parse(String text) throws UnusualSyntaxException {
    PartParser parser = new PartParser(text);
    Part part = parser.choice();
    if (parser.at < text.length()) {
      throw new UnusualSyntaxException("a parenthesis too many");
    }
    return part;
  }

  private Part choice() throws UnusualSyntaxException {
    List<Part> parts = new ArrayList<>();
    parts.add(sequence());
    while (accept("|")) {
      parts.add(sequence());
    }
    return parts.size() == 1 ? parts.get(0) : new Part.Choice(parts);
  }

  private Part sequence() throws UnusualSyntaxException {
    List<Part> parts = new ArrayList<>();
    while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
      parts.add(quantified(atom()));
    }
    return new Part.Sequence(parts);
  }

  private Part quantified(Part part) throws UnusualSyntaxException {
    Part result = part;
    if (accept("*")) {
      result = new Part.Repeat(part, 0, UNLIMITED);
    } else if (accept("+")) {
      result = new Part.Repeat(part, 1, UNLIMITED);
    } else if (accept("?")) {
      result = new Part.Repeat(part, 0, 1);
    } else if (accept("{")) {
      result = counted(part);
    } else {
      return part;
    }
    accept("?"); // a lazy quantifier finds another match, but never another answer
    return result;
  }

  private Part counted(Part part) throws UnusualSyntaxException {
    int least = number();
    int most = least;
    if (accept(",")) {
      most = peek('}') ? UNLIMITED : number();
    }
    expect("}");
    return new Part.Repeat(part, least, most);
  }

  private int number() throws UnusualSyntaxException {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at == start || at - start > LONGEST_COUNT) {
      throw new UnusualSyntaxException("not a count");
    }
    return Integer.parseInt(text.substring(start, at));
  }

  private Part atom() throws UnusualSyntaxException {
    char c = next();
    return switch (c) {
      case '(' -> group();
      case '[' -> new Part.OneOf(cased(new ClassParser().parse()));
      case '.' -> new Part.OneOf(Ascii.NOT_NEWLINE);
      case '^' -> Part.Anchor.BEGIN;
      case '$' -> Part.Anchor.END;
      case '\\' -> new Part.OneOf(cased(escaped()));
      case '*', '+', '?', '{' -> throw new UnusualSyntaxException("nothing to repeat");
      default -> new Part.OneOf(cased(Ascii.of(c)));
    };
  }

  private Part group() throws UnusualSyntaxException {
    if (!accept("?:") && peek('?')) {
      throw new UnusualSyntaxException("a group with flags or a name");
    }
    Part part = choice();
    expect(")");
    return part;
  }

  private Ascii escaped() throws UnusualSyntaxException {
    char c = next();
    return switch (c) {
      case 'd' -> Ascii.DIGITS;
      case 'D' -> Ascii.DIGITS.not();
      case 'w' -> Ascii.WORD;
      case 'W' -> Ascii.WORD.not();
      case 's' -> Ascii.BLANK;
      case 'S' -> Ascii.BLANK.not();
      case 't' -> Ascii.of('\t');
      case 'n' -> Ascii.of('\n');
      case 'r' -> Ascii.of('\r');
      default -> {
        if (Ascii.WORD.contains(c)) {
          throw new UnusualSyntaxException("an escape with a meaning of its own");
        }
        yield Ascii.of(c);
      }
    };
  }

  private Ascii cased(Ascii characters) {
    return anyCase ? characters.inBothCases() : characters;
  }

  private char next() throws UnusualSyntaxException {
    if (at == text.length() || text.charAt(at) >= Ascii.SIZE) {
      throw new UnusualSyntaxException("no ASCII character");
    }
    return text.charAt(at++);
  }

  private boolean peek(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private boolean accept(String expected) {
    boolean accepted = text.startsWith(expected, at);
    at += accepted ? expected.length() : 0;
    return accepted;
  }

  private void expect(String expected) throws UnusualSyntaxException {
    if (!accept(expected)) {
      throw new UnusualSyntaxException("`" + expected + "` is missing");
    }
  }

  /** Parses what stands between brackets. */
  private final class ClassParser {
    private Ascii characters = Ascii.NONE;

    Ascii parse() throws UnusualSyntaxException {
      boolean negated = accept("^");
      do { // the first character stands for itself, even a closing bracket
        item();
      } while (!accept("]"));
      return negated ? cased(characters).not() : characters;
    }

    private void item() throws UnusualSyntaxException {
      if (text.startsWith("[:", at)) {
        throw new UnusualSyntaxException("a named class");
      }
      char first = next();
      if (first == '\\') {
        characters = characters.or(escaped());
        if (peek('-') && !text.startsWith("-]", at)) {
          throw new UnusualSyntaxException("a range that begins with an escape");
        }
        return;
      }
      characters =
          characters.or(peek('-') && !text.startsWith("-]", at) ? range(first) : Ascii.of(first));
    }

    private Ascii range(char first) throws UnusualSyntaxException {
      expect("-");
      char last = next();
      if (last == '\\' || last == '[') {
        throw new UnusualSyntaxException("a range that ends with an escape");
      }
      return Ascii.range(first, last);
    }
  }
}
