package dev.plumbline.service.store;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What an admin wants to do with one rule file.
 *
 * @param path the file
 * @param expected the tag of the text that the admin saw, {@link #NOTHING} where no file was there,
 *     or {@link #ANYTHING}
 * @param change what becomes of the files
 */
public record Edit(String path, String expected, UnaryOperator<RuleFiles> change) {
  /** Stands for a file that is not there yet. */
  public static final String NOTHING = "";

  /** Stands for whatever is there. */
  public static final String ANYTHING = "*";

  /** Gives a file a text. */
  public static Edit put(String path, String expected, String text) {
    return new Edit(path, expected, files -> files.with(path, text));
  }

  /** Takes a file away. */
  public static Edit delete(String path, String expected) {
    return new Edit(path, expected, files -> files.without(path));
  }

  /** Whether the file is as the admin saw it. */
  boolean fits(RuleFiles files) {
    Optional<String> tag = files.text(path).map(Tags::of);
    return expected.equals(ANYTHING) ? tag.isPresent() : tag.orElse(NOTHING).equals(expected);
  }
}
