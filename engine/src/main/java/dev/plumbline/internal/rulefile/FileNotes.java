package dev.plumbline.internal.rulefile;

import dev.plumbline.internal.candidate.Vocabulary;
import dev.plumbline.internal.policy.Globs;
import dev.plumbline.internal.provider.Facts;
import dev.plumbline.internal.yaml.Problems;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the readers of one rule file share.
 *
 * @param vocabulary what entries may ask for
 * @param facts what names are known
 * @param problems what cannot be meant
 * @param warnings what is hardly meant
 * @param pool lists of globs that files share
 */
record FileNotes(
    Vocabulary vocabulary, Facts facts, Problems problems, Problems warnings, Pool pool) {

  /** The same for an example, which may show on purpose what is hardly meant. */
  FileNotes forExample() {
    return new FileNotes(vocabulary, facts, problems, new Problems(), pool);
  }

  /** Equal lists of globs are kept once. Safe for all threads. */
  static final class Pool {
    private final ConcurrentHashMap<Globs, Globs> lists = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, String> texts = new ConcurrentHashMap<>();

    Globs shared(Globs globs) {
      Globs known = lists.get(globs);
      known = known == null ? lists.putIfAbsent(globs, globs) : known;
      return known == null ? globs : known;
    }

    String shared(String text) {
      // A look takes no lock, and most texts are there already.
      String known = texts.get(text);
      known = known == null ? texts.putIfAbsent(text, text) : known;
      return known == null ? text : known;
    }
  }
}
