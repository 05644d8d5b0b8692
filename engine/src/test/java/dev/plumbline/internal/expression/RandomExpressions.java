package dev.plumbline.internal.expression;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Expressions and texts by chance, of few characters, so that many match. */
final class RandomExpressions {
  private static final List<String> CLASSES =
      List.of(
          "[a-c]",
          "[^a]",
          "[^ab\\n]",
          "[]a]",
          "[^]a]",
          "[a-]",
          "[-b]",
          "[a-c-]",
          "[\\w.-]",
          "[\\d_]",
          "[\\s]",
          "[^\\W]",
          "[^\\d]",
          "[+--]",
          "[A-Z]",
          "[[a]",
          "[.$^|]",
          "[\\]\\\\]");
  private static final List<String> ESCAPES =
      List.of("\\d", "\\D", "\\w", "\\W", "\\s", "\\S", "\\.", "\\-", "\\$", "\\n", "\\t", "\\\\");
  private static final List<String> QUANTIFIERS =
      List.of("*", "+", "?", "*?", "+?", "??", "{2}", "{0,2}", "{1,}", "{0}", "{2,3}?");
  private static final List<String> LITERALS =
      List.of("a", "b", "A", "k", "-", "_", "1", "}", "]", ",", "/");
  private static final List<String> CHARACTERS =
      List.of(
          "a", "b", "c", "A", "k", "s", "1", "-", "_", ".", "\n", " ", "]", "\\", "$", "ü",
          "\u212A", "😀");

  private final Random random;

  RandomExpressions(long seed) {
    random = new Random(seed);
  }

  String expression() {
    return (random.nextInt(8) == 0 ? "(?i)" : "")
        + (random.nextInt(3) == 0 ? "^" : "")
        + choice(2)
        + (random.nextInt(3) == 0 ? "$" : "");
  }

  String text() {
    // Mostly ASCII: all else goes to RE2 anyway.
    int known = random.nextInt(6) == 0 ? CHARACTERS.size() : CHARACTERS.size() - 3;
    return repeat(7, () -> CHARACTERS.get(random.nextInt(known)));
  }

  private String choice(int depth) {
    String first = repeat(4, () -> quantified(depth));
    return random.nextInt(4) == 0 ? first + "|" + repeat(3, () -> quantified(depth)) : first;
  }

  private String quantified(int depth) {
    String atom = atom(depth);
    return random.nextInt(3) == 0 ? atom + oneOf(QUANTIFIERS) : atom;
  }

  private String atom(int depth) {
    return switch (random.nextInt(depth == 0 ? 6 : 8)) {
      case 0 -> oneOf(CLASSES);
      case 1 -> oneOf(ESCAPES);
      case 2 -> ".";
      case 3 -> random.nextInt(4) == 0 ? oneOf(List.of("^", "$")) : oneOf(LITERALS);
      case 4, 5 -> oneOf(LITERALS);
      case 6 -> "(" + choice(depth - 1) + ")";
      default -> "(?:" + choice(depth - 1) + ")";
    };
  }

  private String repeat(int atMost, Supplier<String> element) {
    return Stream.generate(element).limit(random.nextInt(atMost + 1)).collect(Collectors.joining());
  }

  private String oneOf(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
