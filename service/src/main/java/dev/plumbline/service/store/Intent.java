package dev.plumbline.service.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who changes rule files, when and why.
 *
 * @param author who
 * @param email the author's address
 * @param time when
 * @param message why
 * @param meaning what the change means; null where that is not known
 */
public record Intent(
    String author, String email, Instant time, String message, @Nullable MeaningNote meaning) {

  /** A change of which nobody knows yet what it means. */
  public Intent(String author, String email, Instant time, String message) {
    this(author, email, time, message, null);
  }

  Intent meaning(@Nullable MeaningNote note) {
    return new Intent(author, email, time, message, note);
  }
}
