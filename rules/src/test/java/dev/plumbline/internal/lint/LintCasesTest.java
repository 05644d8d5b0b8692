package dev.plumbline.internal.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.LintFinding;
import dev.plumbline.Plumbline;
import dev.plumbline.ProblemTexts;
import dev.plumbline.editing.EditException;
import dev.plumbline.editing.TextEdits;
import dev.plumbline.internal.message.OwnTexts;
import dev.plumbline.internal.message.Pattern;
import dev.plumbline.internal.message.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two files for each code: one in which it is found, and a near miss in which nothing is. */
class LintCasesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Map<String, List<LintFinding>> LINTED = new ConcurrentHashMap<>();

  @ParameterizedTest
  @EnumSource(LintCode.class)
  void aFileIsFoundAndNothingElseIsSaidOfIt(LintCode code) throws IOException {
    List<LintFinding> findings = lint(text(code, "found"));
    assertThat(findings)
        .isNotEmpty()
        .allSatisfy(
            found -> {
              assertThat(found.problem().code()).isEqualTo(code.code());
              assertThat(found.problem().severity()).isEqualTo(code.severity());
            });
  }

  @ParameterizedTest
  @EnumSource(LintCode.class)
  void aNearMissIsSilent(LintCode code) throws IOException {
    assertThat(lint(text(code, "silent"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(LintCode.class)
  void aFixRemovesItsFindingAndAddsNone(LintCode code) throws IOException, EditException {
    String text = text(code, "found");
    List<LintFinding> findings = lint(text);
    for (LintFinding found : findings) {
      if (!found.fix().isEmpty()) {
        String mended = TextEdits.apply("acme.yaml", text, found.document(), found.fix());
        assertThat(lint(mended)).as(mended).hasSizeLessThan(findings.size());
      }
    }
  }

  @Test
  void everyFindingReadsWell() throws IOException {
    StringBuilder all = new StringBuilder();
    for (LintCode code : LintCode.values()) {
      for (LintFinding found : lint(text(code, "found"))) {
        all.append(found.problem()).append('\n');
        found
            .fix()
            .forEach(
                edit ->
                    all.append("    ")
                        .append(edit.op())
                        .append(' ')
                        .append(edit.path())
                        .append('\n'));
      }
    }
    Approvals.verify(all);
  }

  @Test
  void everyFindingReadsWellInEveryLanguage() throws IOException {
    StringBuilder all = new StringBuilder();
    for (LintCode code : LintCode.values()) {
      for (LintFinding found : lint(text(code, "found"))) {
        all.append(code.code()).append('\n');
        for (String language : ProblemTexts.languages()) {
          ProblemTexts texts = ProblemTexts.in(new Locale(language));
          all.append("  ").append(language).append("  ");
          all.append(texts.message(found.problem())).append('\n');
          texts.fixTitle(found).ifPresent(title -> all.append("      ").append(title).append('\n'));
        }
      }
    }
    Approvals.verify(all);
  }

  @ParameterizedTest
  @EnumSource(LintCode.class)
  void everyArgumentIsTold(LintCode code) throws IOException {
    Texts texts = OwnTexts.find(code.code(), Locale.ENGLISH);
    assertThat(texts).isNotNull();
    for (LintFinding found : lint(text(code, "found"))) {
      assertThat(found.problem().arguments().keySet())
          .isEqualTo(Pattern.arguments(texts.message()));
      assertThat(ProblemTexts.in(Locale.KOREAN).fixTitle(found).isPresent())
          .isEqualTo(!found.fix().isEmpty());
    }
  }

  @Test
  void theShippedRulesAreClean() {
    assertThat(Plumbline.builder().builtIn().lint(TODAY)).isEmpty();
  }

  @Test
  void everyCodeHasASectionOfTheDocumentation() throws IOException {
    TreeSet<String> sections = new TreeSet<>();
    String docs = Files.readString(Path.of("docs", "lint.md"));
    docs.lines()
        .filter(line -> line.startsWith("## "))
        .forEach(line -> sections.add(line.substring(3)));
    TreeSet<String> codes = new TreeSet<>();
    for (LintCode code : LintCode.values()) {
      codes.add(code.code());
      assertThat(docs)
          .contains("## " + code.code() + "\n\n*" + code.severity().id() + "* · " + code.meaning());
    }
    assertThat(sections).isEqualTo(codes);
  }

  private static String forEverybody(int policies) {
    StringBuilder yaml = new StringBuilder();
    for (int i = 0; i < policies; i++) {
      yaml.append("---\nkind: policy\nname: acme-").append(i);
      yaml.append("\nmodels: { allow: [openai/gpt-5, qwen/qwen3-").append(i).append("] }\n");
    }
    return yaml.toString();
  }

  private static List<LintFinding> lint(String text) {
    return LINTED.computeIfAbsent(
        text, one -> Plumbline.builder().builtIn().text("acme.yaml", one).lint(TODAY));
  }

  private static String text(LintCode code, String kind) throws IOException {
    if (code == LintCode.NOT_COMPARED) {
      return forEverybody(kind.equals("found") ? 2_002 : 200);
    }
    String name = "/lint/" + code.code().substring("lint/".length()) + "." + kind + ".yaml";
    try (InputStream in = LintCasesTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
