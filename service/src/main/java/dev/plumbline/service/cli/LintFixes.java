package dev.plumbline.service.cli;

import dev.plumbline.LintFinding;
import dev.plumbline.Position;
import dev.plumbline.ProblemTexts;
import dev.plumbline.TextProblem;
import dev.plumbline.editing.EditException;
import dev.plumbline.editing.TextEdits;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Mends rule files in place and says what it did. */
final class LintFixes {
  private static final Comparator<LintFinding> LAST_FIRST =
      Comparator.<LintFinding>comparingInt(found -> place(found).line())
          .thenComparingInt(found -> place(found).column())
          .reversed();

  private final Session session;
  private final RuleSources sources;
  private final ProblemTexts texts;

  LintFixes(Session session, RuleSources sources, Locale locale) {
    this.session = session;
    this.sources = sources;
    this.texts = ProblemTexts.in(locale);
  }

  private static Position place(LintFinding found) {
    return found.problem().position();
  }

  /** Applies every fix; whether any file was changed. */
  boolean apply(List<LintFinding> findings) throws Refusal, IOException {
    Map<String, List<LintFinding>> byFile =
        findings.stream()
            .filter(found -> !found.fix().isEmpty())
            .sorted(LAST_FIRST)
            .collect(
                Collectors.groupingBy(
                    found -> found.problem().file(), TreeMap::new, Collectors.toList()));
    boolean changed = false;
    for (Map.Entry<String, List<LintFinding>> file : byFile.entrySet()) {
      changed |= apply(file.getKey(), file.getValue());
    }
    return changed;
  }

  /** What stands last is mended first, so that the places of the rest stay as they are. */
  private boolean apply(String name, List<LintFinding> fixes) throws Refusal, IOException {
    Optional<String> path = sources.path(name);
    if (path.isEmpty()) {
      return false;
    }
    InputText read = new InputReader(session).read(path.get());
    String text = read.text();
    for (LintFinding found : fixes) {
      try {
        text = TextEdits.apply(name, text, found.document(), found.fix());
        tell("mended", found.problem());
      } catch (EditException refused) {
        tell("left as it is, " + refused.getMessage(), found.problem());
      }
    }
    if (text.equals(read.text())) {
      return false;
    }
    Replacement.write(read, text);
    return true;
  }

  private void tell(String what, TextProblem problem) throws IOException {
    session
        .err()
        .write(
            "%s:%d:%d: %s: %s [%s]\n"
                .formatted(
                    sources.shown(problem.file()),
                    problem.position().line(),
                    problem.position().column(),
                    what,
                    texts.message(problem),
                    problem.code()));
  }
}
