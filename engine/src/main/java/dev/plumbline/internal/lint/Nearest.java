package dev.plumbline.internal.lint;

import dev.plumbline.internal.yaml.NearestName;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The known name nearest to one that is not known.
 *
 * @param name the name; null where none is near
 * @param sure whether nothing but case and separators tells the two apart
 */
record Nearest(@Nullable String name, boolean sure) {
  /** None is near. */
  static final Nearest NONE = new Nearest(null, false);

  static Nearest of(String written, Collection<String> known) {
    String letters = letters(written);
    for (String name : known) {
      if (letters(name).equals(letters)) {
        return new Nearest(name, true);
      }
    }
    return new Nearest(NearestName.of(written, known).orElse(null), false);
  }

  Remedy remedy() {
    return name != null && sure ? new Remedy.Rewriting(name) : Remedy.NONE;
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_ .]", "");
  }
}
