package dev.plumbline;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One finding. Texts, fixes and alternatives are worked out when they are first asked for and stay
 * the same afterwards. Made by {@link Plumbline} alone; safe to share between threads.
 */
public interface Diagnostic {
  /** The stable name of what was found, such as {@code key/cut-off}. */
  String code();

  /** How severe it is, after confidence of facts and policies had their say. */
  Severity severity();

  /** The stage at which it was found. */
  Stage stage();

  /** JSON pointer into the setup document: the field to look at, present or not. */
  String field();

  /** The part of the field's text that it is about. */
  Optional<TextRange> range();

  /** Where that stands in the text that the setup was read from. */
  Optional<Position> position();

  /** A short heading in the report's language. */
  String title();

  /** What is wrong and what to do, in the report's language; never a secret. */
  String message();

  /** The values in the message, the same in all languages; never a secret. */
  Map<String, Value> arguments();

  /** Edits that mend it, each tried on this setup, the preferred one first. */
  List<Fix> fixes();

  /** Up to five values for the field that pass, nearest first. */
  List<String> alternatives();

  /** A page that explains more. */
  Optional<String> help();

  /** The rule that said so. */
  RuleReference rule();

  /** What excuses it, so that it does not count for the outcome; empty where nothing does. */
  Optional<Waiver> waived();

  /** How many later findings this one silences. */
  int folded();

  /** The code of the finding that silences this one; reports have such findings on demand alone. */
  Optional<String> followsFrom();
}
