package dev.plumbline.internal.expression;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression in the syntax of RE2. Immutable to its users and safe for any number of
 * threads; equal to others of the same text and kind.
 */
public final class Expression {
  /** A program that asks once must not pay for tables; one that goes on asking soon earns them. */
  private static final int SEARCHES_BEFORE_AUTOMATON = 32;

  private final Pattern pattern;
  private final boolean whole;
  private final @Nullable Row row;

  /** Counts roughly: threads that race may lose a search, or make the same automaton twice. */
  private int searches;

  private volatile @Nullable Automaton automaton;

  private Expression(Pattern pattern, boolean whole) {
    this.pattern = pattern;
    this.whole = whole;
    this.row = whole ? row(pattern.pattern()) : null;
  }

  private static @Nullable Row row(String text) {
    try {
      return Row.of(PartParser.parse(text));
    } catch (UnusualSyntaxException unusual) {
      return null;
    }
  }

  /**
   * Reads an expression that matches texts in which it is found anywhere.
   *
   * @throws PatternSyntaxException when RE2 cannot read it
   */
  public static Expression anywhere(String text) {
    return new Expression(Pattern.compile(text), false);
  }

  /**
   * Reads an expression that matches whole texts alone.
   *
   * @throws PatternSyntaxException when RE2 cannot read it
   */
  public static Expression whole(String text) {
    return new Expression(Pattern.compile(text), true);
  }

  /** The expression as it was written. */
  public String text() {
    return pattern.pattern();
  }

  /** Whether the text matches. */
  public boolean matches(String text) {
    return switch (search(text)) {
      case FOUND -> true;
      case MISSING -> false;
      case UNKNOWN -> whole ? pattern.matches(text) : pattern.matcher(text).find();
    };
  }

  private Automaton.Outcome search(String text) {
    if (row != null) {
      return row.search(text);
    }
    Automaton made = automaton;
    if (made == null) {
      made = searches++ < SEARCHES_BEFORE_AUTOMATON ? Automaton.NONE : makeAutomaton();
    }
    return made.search(text);
  }

  /**
   * How far a text follows an expression that matches whole texts.
   *
   * @param from where in the text the match would begin
   */
  public Trail follow(String text, int from) {
    Automaton made = automaton;
    return (made == null ? makeAutomaton() : made).follow(text, from);
  }

  /** What can be told of matching texts without trying one. */
  public Outline outline() {
    try {
      return whole ? OutlineMaker.of(PartParser.parse(text())) : Outline.UNKNOWN;
    } catch (UnusualSyntaxException unusual) {
      return Outline.UNKNOWN;
    }
  }

  /** Makes the automaton by which all further searches go, or NONE if RE2 has to do them all. */
  Automaton makeAutomaton() {
    Automaton made = Automaton.of(text(), whole);
    automaton = made;
    return made;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Expression that && whole == that.whole && text().equals(that.text());
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
