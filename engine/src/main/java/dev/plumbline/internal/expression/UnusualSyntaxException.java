package dev.plumbline.internal.expression;

/** An expression, or a part of one, that no automaton is made for; RE2 itself runs it. */
final class UnusualSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  UnusualSyntaxException(String what) {
    super(what);
  }
}
