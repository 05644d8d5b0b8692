package dev.plumbline.service.store;

import dev.plumbline.service.output.ValueBytes;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.revwalk.RevCommit;
import org.jspecify.annotations.Nullable;

/**
 * A commit's message: the admin's own words, and behind them a line with what the change means.
 *
 * @param message the words
 * @param meaning what the change means; null where that is not known
 */
record CommitText(String message, @Nullable MeaningNote meaning) {
  private static final String KEY = "Plumbline-Meaning";
  private static final String BEGINNING = "\n\n" + KEY + ": ";
  private static final String UNKNOWN = "unknown";

  /** The text to commit. The line is always there, so that nobody's words can be taken for it. */
  String text() {
    String note =
        meaning == null
            ? UNKNOWN
            : new String(ValueBytes.of(meaning.form()), StandardCharsets.UTF_8);
    return message + BEGINNING + note + "\n";
  }

  /** Reads a commit, whoever made it. */
  static CommitText of(RevCommit commit) {
    String text = commit.getFullMessage();
    int note = text.lastIndexOf(BEGINNING);
    if (note < 0) {
      return new CommitText(text.strip(), null);
    }
    String behind = text.substring(note + BEGINNING.length()).strip();
    return new CommitText(text.substring(0, note).strip(), MeaningNote.read(behind));
  }
}
