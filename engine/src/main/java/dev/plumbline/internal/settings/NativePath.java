package dev.plumbline.internal.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in settings, as hosts' files write it: {@code models/*}, {@code
 * provider/{id}/options/apiKey}, from the beginning of the file with a slash in front. {@code
 * api-key[openrouter=]} is the text of a list that starts so, without the start; {@code model
 * before /} and {@code model after /} are the parts of a text.
 *
 * @param fromRoot whether the path starts at the beginning of the file, not at the profile
 * @param steps the names on the way; {@code *} is any, {@code {id}} any that is remembered
 * @param part what of the text is meant
 * @param separator what the parts of the text are divided by, null where the whole is meant
 */
record NativePath(boolean fromRoot, List<String> steps, Part part, @Nullable String separator) {
  private static final String BEFORE = " before ";
  private static final String AFTER = " after ";

  /** What of a text is meant. */
  enum Part {
    /** All of it. */
    WHOLE,
    /** What stands in front of the separator; nothing where there is none. */
    BEFORE,
    /** What stands behind the separator; everything where there is none. */
    AFTER
  }

  /** Copies the list. */
  NativePath {
    steps = List.copyOf(steps);
  }

  static NativePath parse(String text) {
    int before = text.indexOf(BEFORE);
    int after = text.indexOf(AFTER);
    if (before > 0) {
      String separator = text.substring(before + BEFORE.length());
      return of(text.substring(0, before), Part.BEFORE, separator);
    }
    return after > 0
        ? of(text.substring(0, after), Part.AFTER, text.substring(after + AFTER.length()))
        : of(text, Part.WHOLE, null);
  }

  private static NativePath of(String path, Part part, @Nullable String separator) {
    boolean fromRoot = path.startsWith("/");
    String steps = fromRoot ? path.substring(1) : path;
    return new NativePath(
        fromRoot, steps.isEmpty() ? List.of() : List.of(steps.split("/", -1)), part, separator);
  }

  /** The path with what was remembered in the place of its names. */
  NativePath filled(Map<String, String> captures) {
    if (captures.isEmpty()) {
      return this;
    }
    List<String> filled = new ArrayList<>(steps.size());
    for (String step : steps) {
      filled.add(filled(step, captures));
    }
    return new NativePath(fromRoot, filled, part, separator);
  }

  static String filled(String text, Map<String, String> captures) {
    String filled = text;
    for (Map.Entry<String, String> capture : captures.entrySet()) {
      filled = filled.replace("{" + capture.getKey() + "}", capture.getValue());
    }
    return filled;
  }
}
