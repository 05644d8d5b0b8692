package dev.plumbline.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Plumbline;
import dev.plumbline.ProblemTexts;
import dev.plumbline.TextProblem;
import dev.plumbline.internal.message.OwnTexts;
import dev.plumbline.internal.message.Pattern;
import dev.plumbline.internal.message.Texts;
import dev.plumbline.internal.yaml.NearestName;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;

/** Why rule files cannot be read, in the language of whoever writes them. */
class ReadingProblemsTest {
  private static final String REASON = "reason";
  private static final String LINT = "lint/";

  @Test
  void everyProblemReadsWellInEveryLanguage() throws IOException {
    StringBuilder all = new StringBuilder();
    for (TextProblem problem : problems()) {
      all.append(problem.code()).append(' ').append(problem.file()).append('\n');
      for (String language : ProblemTexts.languages()) {
        String message = ProblemTexts.in(new Locale(language)).message(problem);
        all.append("  ").append(language).append("  ").append(message).append('\n');
      }
    }
    Approvals.verify(all);
  }

  @Test
  void everyArgumentIsTold() throws IOException {
    for (TextProblem problem : problems()) {
      Texts texts =
          OwnTexts.find(OwnTexts.key(problem.code(), problem.arguments()), Locale.ENGLISH);
      Set<String> given = new TreeSet<>(problem.arguments().keySet());
      given.remove(REASON);
      given.remove(NearestName.MEANT);
      assertThat(given)
          .as(problem.toString())
          .isEqualTo(Pattern.arguments(Objects.requireNonNull(texts).message()));
    }
  }

  @Test
  void everySentenceIsSeenHere() throws IOException {
    Set<String> seen = new TreeSet<>();
    problems().forEach(problem -> seen.add(OwnTexts.key(problem.code(), problem.arguments())));
    Set<String> written = new TreeSet<>(OwnTexts.codes());
    written.removeIf(code -> code.startsWith(LINT));
    assertThat(seen).isEqualTo(written);
  }

  /** Each part of the file between lines of equals signs is a rule file of its own. */
  private static List<TextProblem> problems() throws IOException {
    List<TextProblem> problems = new ArrayList<>();
    int number = 0;
    for (String text : broken().split("\n?====\n")) {
      number++;
      Plumbline.builder().builtIn().text(number + ".yaml", text).problems().stream()
          .filter(problem -> !problem.code().startsWith(LINT))
          .forEach(problems::add);
    }
    return problems;
  }

  private static String broken() throws IOException {
    try (InputStream in = ReadingProblemsTest.class.getResourceAsStream("/broken-rule-files.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }
}
