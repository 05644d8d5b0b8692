package dev.plumbline.internal.policy;

import dev.plumbline.internal.rule.Glob;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A set of globs in small letters, in the order of the alphabet. Immutable; long sets get an index
 * when they are first asked.
 */
public final class Globs {
  /** Nothing fits. */
  public static final Globs NONE = new Globs(new String[0]);

  private static final int SHORT = 6;

  private final String[] texts;
  private final int hash;
  private volatile @Nullable GlobIndex index;

  private Globs(String[] texts) {
    this.texts = texts;
    this.hash = Arrays.hashCode(texts);
  }

  /** The globs in whatever order, in any case of letters. */
  public static Globs of(Collection<String> globs) {
    TreeSet<String> sorted = new TreeSet<>();
    globs.forEach(glob -> sorted.add(glob.toLowerCase(Locale.ROOT)));
    return new Globs(sorted.toArray(new String[0]));
  }

  /** Globs that are in small letters already, and in their order. */
  public static Globs ofSorted(SortedMap<String, ?> globs) {
    return globs.isEmpty() ? NONE : new Globs(globs.keySet().toArray(new String[0]));
  }

  /** The globs in their order. */
  public List<String> texts() {
    return Collections.unmodifiableList(Arrays.asList(texts));
  }

  /** The same globs without the one at a place. */
  Globs without(int place) {
    String[] rest = Arrays.copyOf(texts, texts.length - 1);
    System.arraycopy(texts, place + 1, rest, place, rest.length - place);
    return new Globs(rest);
  }

  /** How many globs there are. */
  public int size() {
    return texts.length;
  }

  /** The glob at a place in the order. */
  public String text(int place) {
    return texts[place];
  }

  /** Whether the glob is one of them; it is in small letters. */
  public boolean contains(String glob) {
    return Arrays.binarySearch(texts, glob) >= 0;
  }

  /** Whether nothing fits. */
  public boolean isEmpty() {
    return texts.length == 0;
  }

  /** Whether no glob stands for more than one text. */
  boolean areExact() {
    return Arrays.stream(texts).noneMatch(Globs::isOpen);
  }

  static boolean isOpen(String glob) {
    return glob.indexOf('*') >= 0 || glob.indexOf('?') >= 0;
  }

  /** The place of the glob. */
  int indexOf(String glob) {
    return Arrays.binarySearch(texts, glob.toLowerCase(Locale.ROOT));
  }

  /** The place of the first glob that fits a name in small letters; -1 where none does. */
  public int find(String name) {
    if (texts.length <= SHORT) {
      for (int i = 0; i < texts.length; i++) {
        if (new Glob(texts[i]).matches(name)) {
          return i;
        }
      }
      return -1;
    }
    GlobIndex known = index;
    if (known == null) {
      known = new GlobIndex(texts);
      index = known;
    }
    return known.find(name);
  }

  /** Whether a glob fits one of the names, which are in small letters. */
  boolean fitAny(List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      if (find(names.get(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Globs globs
            && hash == globs.hash
            && Arrays.equals(texts, globs.texts));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return Arrays.toString(texts);
  }
}
