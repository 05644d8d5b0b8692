package dev.plumbline;

import dev.plumbline.internal.message.OwnTexts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells what is wrong with rule files in the language of whoever writes them: English, Japanese,
 * Korean and Chinese. Immutable, safe for all threads.
 *
 * <pre>
 * ProblemTexts texts = ProblemTexts.in(Locale.KOREAN);
 * for (LintFinding found : Plumbline.builder().builtIn().folder(rules).lint(today)) {
 *   show(found.problem().position(), texts.message(found.problem()), texts.fixTitle(found));
 * }
 * </pre>
 */
public final class ProblemTexts {
  private final Locale locale;

  private ProblemTexts(Locale locale) {
    this.locale = locale;
  }

  /** The texts in a language, or in English where there are none in it. */
  public static ProblemTexts in(Locale locale) {
    return new ProblemTexts(locale);
  }

  /** The languages that there are texts in, as {@code Locale} names them. */
  public static List<String> languages() {
    return OwnTexts.languages();
  }

  /** What is the matter; in English where the problem has no text in the language. */
  public String message(TextProblem problem) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage())
        ? problem.message()
        : OwnTexts.message(problem.code(), problem.arguments(), locale).orElse(problem.message());
  }

  /** What the fix does; empty where there is no fix. */
  public Optional<String> fixTitle(LintFinding finding) {
    TextProblem problem = finding.problem();
    return finding.fix().isEmpty()
        ? Optional.empty()
        : OwnTexts.fix(problem.code(), problem.arguments(), locale);
  }
}
