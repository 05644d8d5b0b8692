package dev.plumbline.service.store;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The admins' rule files at one moment. Immutable.
 *
 * @param version names the moment in the store's own terms, such as a commit; empty before there is
 *     any
 * @param texts the text of each file by its path
 */
public record RuleFiles(String version, SortedMap<String, String> texts) {
  /** No files at all. */
  public static final RuleFiles NONE = new RuleFiles("", Collections.emptySortedMap());

  /** Copies the texts. */
  public RuleFiles {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  /** A file's text, if it is there. */
  public Optional<String> text(String path) {
    return Optional.ofNullable(texts.get(path));
  }

  /** The files after one of them has a new text. */
  public RuleFiles with(String path, String text) {
    TreeMap<String, String> changed = new TreeMap<>(texts);
    changed.put(path, text);
    return new RuleFiles(version, changed);
  }

  /** The files after one of them is gone. */
  public RuleFiles without(String path) {
    TreeMap<String, String> changed = new TreeMap<>(texts);
    changed.remove(path);
    return new RuleFiles(version, changed);
  }

  /** The same files under another version. */
  public RuleFiles at(String newVersion) {
    return new RuleFiles(newVersion, texts);
  }

  /** The paths of the files in which others differ from these. */
  List<String> changedTo(RuleFiles others) {
    TreeSet<String> paths = new TreeSet<>(texts.keySet());
    paths.addAll(others.texts.keySet());
    return paths.stream().filter(path -> !text(path).equals(others.text(path))).toList();
  }

  /** Whether both hold the same texts, whatever their versions. */
  public boolean sameAs(RuleFiles other) {
    return texts.equals(other.texts);
  }
}
