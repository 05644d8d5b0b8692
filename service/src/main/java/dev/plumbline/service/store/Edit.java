package dev.plumbline.service.store;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an admin wants to do with rule files, all of it or nothing.
 *
 * @param changes what becomes of each file; none names a path that another one names
 * @param version the version that the admin saw as the newest, or {@link #ANYTHING}; null where the
 *     changes say what they start from
 * @param accepted the codes of what the linter says of such files that the admin means all the same
 */
public record Edit(List<FileChange> changes, @Nullable String version, Set<String> accepted) {
  /** Stands for a file that is not there yet. */
  public static final String NOTHING = "";

  /** Stands for whatever is there. */
  public static final String ANYTHING = "*";

  /** Copies the lists. */
  public Edit {
    changes = List.copyOf(changes);
    accepted = Set.copyOf(accepted);
  }

  /** One change, which says what it starts from. */
  public static Edit of(FileChange change) {
    return new Edit(List.of(change), null, Set.of());
  }

  /** Gives a file a text. */
  public static Edit put(String path, String expected, String text) {
    return of(FileChange.put(path, expected, text));
  }

  /** Takes a file away. */
  public static Edit delete(String path, String expected) {
    return of(FileChange.delete(path, expected));
  }

  /** The same, meant in spite of what the linter says by these codes. */
  public Edit accepting(Set<String> codes) {
    return new Edit(changes, version, codes);
  }

  /** The same, which starts from this version. */
  public Edit from(@Nullable String newVersion) {
    return new Edit(changes, newVersion, accepted);
  }

  /** The first file of which nobody said what the change starts from. */
  public @Nullable FileChange unconditional() {
    return version != null
        ? null
        : changes.stream().filter(change -> change.expected() == null).findFirst().orElse(null);
  }

  /** Every path that has another text afterwards, or none. */
  public Set<String> paths() {
    Set<String> paths = new TreeSet<>();
    for (FileChange change : changes) {
      paths.add(change.path());
      if (change.target() != null) {
        paths.add(change.target());
      }
    }
    return paths;
  }

  /** The paths where files are not as the admin saw them. */
  public Set<String> misfits(RuleFiles files) {
    if (version != null && !version.equals(ANYTHING) && !version.equals(files.version())) {
      return paths();
    }
    Set<String> free =
        changes.stream()
            .filter(FileChange::leaves)
            .map(FileChange::path)
            .collect(Collectors.toSet());
    Set<String> misfits = new TreeSet<>();
    for (FileChange change : changes) {
      if (!change.fits(files)) {
        misfits.add(change.path());
      }
      String target = change.target();
      if (target != null
          && change.leaves()
          && files.text(target).isPresent()
          && !free.contains(target)) {
        misfits.add(target);
      }
    }
    return misfits;
  }

  /** The files afterwards; what leaves its place goes first, so that files can change places. */
  RuleFiles applyTo(RuleFiles files) {
    TreeMap<String, String> next = new TreeMap<>(files.texts());
    changes.stream().filter(FileChange::leaves).map(FileChange::path).forEach(next::remove);
    for (FileChange change : changes) {
      if (change.target() != null) {
        String text = change.text() != null ? change.text() : files.texts().get(change.path());
        next.put(change.target(), text);
      }
    }
    return new RuleFiles(files.version(), next);
  }
}
