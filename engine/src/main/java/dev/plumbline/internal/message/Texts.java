package dev.plumbline.internal.message;

import java.util.List;

/**
 * The words for one code in one language, as ICU message patterns.
 *
 * @param title a short heading
 * @param message what is wrong and what to do
 * @param fixes what each fix does, in the order of the check's fixes
 */
public record Texts(String title, String message, List<String> fixes) {
  /** Copies the list. */
  public Texts {
    fixes = List.copyOf(fixes);
  }
}
