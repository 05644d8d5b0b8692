package dev.plumbline.service.store;

import org.jspecify.annotations.Nullable;

/**
 * What an admin wants to become of one rule file.
 *
 * @param path the file
 * @param expected the tag of the text that the admin saw, {@link Edit#NOTHING} where no file was
 *     there, or {@link Edit#ANYTHING}; null where the edit as a whole says what it starts from
 * @param target where the file stands afterwards; null where it is gone
 * @param text its text afterwards; null where it keeps the one that it has
 */
public record FileChange(
    String path, @Nullable String expected, @Nullable String target, @Nullable String text) {

  /** Gives a file a text. */
  public static FileChange put(String path, @Nullable String expected, String text) {
    return new FileChange(path, expected, path, text);
  }

  /** Takes a file away. */
  public static FileChange delete(String path, @Nullable String expected) {
    return new FileChange(path, expected, null, null);
  }

  /** Whether the file no longer stands where it stood. */
  boolean leaves() {
    return !path.equals(target);
  }

  /** Whether the file is as the admin saw it. */
  boolean fits(RuleFiles files) {
    String tag = files.text(path).map(Tags::of).orElse(Edit.NOTHING);
    if (expected == null) {
      return text != null || !tag.equals(Edit.NOTHING);
    }
    return expected.equals(Edit.ANYTHING) ? !tag.equals(Edit.NOTHING) : tag.equals(expected);
  }
}
