package dev.plumbline.internal.message;

import com.ibm.icu.text.MessagePattern;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** ICU message patterns, before anything is filled in. */
public final class Pattern {
  private Pattern() {}

  /** Why a pattern cannot be read, or empty where it can. */
  public static Optional<String> problem(String pattern) {
    try {
      new MessagePattern(pattern);
      return Optional.empty();
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** The names of the arguments that a readable pattern uses. */
  public static Set<String> arguments(String pattern) {
    MessagePattern parsed = new MessagePattern(pattern);
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < parsed.countParts(); i++) {
      MessagePattern.Part part = parsed.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_NAME
          || part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
        names.add(parsed.getSubstring(part));
      }
    }
    return names;
  }

  /** The words that a readable pattern chooses its text by. */
  public static Set<String> cases(String pattern) {
    MessagePattern parsed = new MessagePattern(pattern);
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < parsed.countParts(); i++) {
      MessagePattern.Part part = parsed.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
        names.add(parsed.getSubstring(part));
      }
    }
    return names;
  }
}
