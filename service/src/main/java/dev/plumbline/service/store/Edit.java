package dev.plumbline.service.store;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What an admin wants to do with one rule file.
 *
 * @param path the file
 * @param expected the tag of the text that the admin saw, {@link #NOTHING} where no file was there,
 *     or {@link #ANYTHING}
 * @param change what becomes of the files
 * @param accepted the codes of what the linter says of such files that the admin means all the same
 */
public record Edit(
    String path, String expected, UnaryOperator<RuleFiles> change, Set<String> accepted) {
  /** Stands for a file that is not there yet. */
  public static final String NOTHING = "";

  /** Stands for whatever is there. */
  public static final String ANYTHING = "*";

  /** Copies the codes. */
  public Edit {
    accepted = Set.copyOf(accepted);
  }

  /** Gives a file a text. */
  public static Edit put(String path, String expected, String text) {
    return new Edit(path, expected, files -> files.with(path, text), Set.of());
  }

  /** Takes a file away. */
  public static Edit delete(String path, String expected) {
    return new Edit(path, expected, files -> files.without(path), Set.of());
  }

  /** The same, meant in spite of what the linter says by these codes. */
  public Edit accepting(Set<String> codes) {
    return new Edit(path, expected, change, codes);
  }

  /** Whether the file is as the admin saw it. */
  boolean fits(RuleFiles files) {
    Optional<String> tag = files.text(path).map(Tags::of);
    return expected.equals(ANYTHING) ? tag.isPresent() : tag.orElse(NOTHING).equals(expected);
  }
}
