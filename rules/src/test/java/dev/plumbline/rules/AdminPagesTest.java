package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Diagnostic;
import dev.plumbline.LintFinding;
import dev.plumbline.Plumbline;
import dev.plumbline.RuleFilesException;
import dev.plumbline.Setup;
import dev.plumbline.Severity;
import dev.plumbline.TextProblem;
import dev.plumbline.testing.TestOptions;
import dev.plumbline.testing.TestReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs the examples of the pages for admins: each rule file is loaded, and holds for the setups
 * below it, behind each of which stands what is found.
 */
final class AdminPagesTest {
  private static final Clock DAY =
      Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
  private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  @ParameterizedTest(name = "{0}")
  @CsvSource({"policies.md, 25", "checks.md, 8"})
  void everyExampleDoesWhatThePageSays(String page, int least) throws Exception {
    List<String> blocks = blocks(page);
    assertThat(blocks).hasSizeGreaterThanOrEqualTo(least);
    Plumbline rules = null;
    int setups = 0;
    for (String block : blocks) {
      if (!block.contains("kind:")) {
        for (String line : block.lines().toList()) {
          String[] parts = line.split(" # ", 2);
          Set<String> expected = expected(parts[1]);
          assertThat(found(rules, parts[0], expected)).as(line).isEqualTo(expected);
          setups++;
        }
      } else if (saysAsAnnounced(block)) {
        rules = loaded(block);
      }
    }
    assertThat(setups).isGreaterThan(least / 3);
  }

  private static List<String> blocks(String page) throws IOException {
    String text = Files.readString(Path.of("docs", page));
    return BLOCK.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }

  /** Holds what the linter says of a rule file to its first line; tells whether it can be used. */
  private static boolean saysAsAnnounced(String block) {
    String first = block.lines().findFirst().orElse("");
    boolean refused = first.startsWith("# refused: ");
    String announced = first.startsWith("# ") ? first.substring(first.indexOf(':') + 2) : "";
    List<TextProblem> problems =
        Plumbline.builder().builtIn().text("page.yaml", block).lint(LocalDate.now(DAY)).stream()
            .map(LintFinding::problem)
            .filter(found -> found.severity().atLeast(Severity.WARNING))
            .toList();
    assertThat(problems.stream().map(TextProblem::code).collect(Collectors.toSet()))
        .as(block)
        .isEqualTo(announced.isEmpty() ? Set.of() : Set.of(announced.split(" ")));
    boolean unusable =
        Plumbline.builder().builtIn().text("page.yaml", block).problems().stream()
            .anyMatch(one -> one.severity() == Severity.ERROR);
    assertThat(unusable).as(block).isEqualTo(refused);
    return !refused;
  }

  private static Plumbline loaded(String block) throws RuleFilesException {
    Plumbline rules = Plumbline.builder().builtIn().text("page.yaml", block).build(DAY);
    TestReport report = rules.test(TestOptions.STANDARD.withFiles(Set.of("page.yaml")));
    assertThat(report.failures()).as(block).isEmpty();
    return rules;
  }

  private static Set<String> expected(String comment) {
    Set<String> codes = new TreeSet<>();
    for (String word : comment.replace(" (", "(").split(" ")) {
      if (!Set.of("allowed", "nothing").contains(word)) {
        codes.add(word);
      }
    }
    return codes;
  }

  /** What policies and the page's own checks say of a setup, and other checks that it names. */
  private static Set<String> found(Plumbline rules, String yaml, Set<String> named)
      throws Exception {
    Setup setup = Setup.read("setup", yaml).get(0);
    return rules.validate(setup).diagnostics().stream()
        .filter(
            found ->
                found.code().startsWith("policy/")
                    || found.rule().file().equals("page.yaml")
                    || named.contains(found.code()))
        .map(AdminPagesTest::told)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String told(Diagnostic found) {
    boolean warns = found.severity() == Severity.WARNING && found.code().startsWith("policy/");
    String waived = found.waived().isPresent() ? "(waived)" : "";
    return found.code() + (warns ? "(warning)" : "") + waived;
  }
}
