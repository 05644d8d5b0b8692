package dev.plumbline.service.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of the rule files, as the store remembers it.
 *
 * @param version names the state after it
 * @param author who made it
 * @param email the author's address
 * @param time when
 * @param message why, in the author's words
 * @param paths the files that it touched
 * @param meaning what it means; null where that is not known
 */
public record Change(
    String version,
    String author,
    String email,
    Instant time,
    String message,
    List<String> paths,
    @Nullable MeaningNote meaning) {
  /** Copies the paths. */
  public Change {
    paths = List.copyOf(paths);
  }
}
