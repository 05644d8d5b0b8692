package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Diagnostic;
import dev.plumbline.Fix;
import dev.plumbline.internal.rule.Check;
import dev.plumbline.internal.rule.Example;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.approvaltests.Approvals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All that the product says, one file a language, to be read aloud when it changes. */
class ShippedDiagnosticsTest {

  @ParameterizedTest
  @MethodSource("languages")
  void everyDiagnosticReadsWell(String language) {
    StringBuilder all = new StringBuilder();
    for (Check check : Shipped.checks()) {
      all.append(check.code()).append('\n');
      Set<String> different = new LinkedHashSet<>();
      for (Example example : check.examples()) {
        if (example.flags()) {
          said(check, example, language).forEach(found -> different.add(text(found)));
        }
      }
      all.append(String.join("  or\n", different)).append('\n');
    }
    assertThat(all.toString()).doesNotContain("{", "}", "absent");
    Approvals.verify(all.toString(), Approvals.NAMES.withParameters(language));
  }

  static List<String> languages() {
    return Shipped.LANGUAGES;
  }

  private static List<Diagnostic> said(Check check, Example example, String language) {
    return Shipped.diagnostics(example, check, language).stream()
        .filter(found -> found.code().equals(check.code()))
        .toList();
  }

  private static String text(Diagnostic found) {
    StringBuilder text = new StringBuilder();
    text.append("  ").append(found.title()).append('\n');
    text.append("  ").append(found.message()).append('\n');
    for (Fix fix : found.fixes()) {
      boolean automatic = fix.applicability() == Fix.Applicability.AUTOMATIC;
      text.append(automatic ? "  + " : "  ? ").append(fix.title()).append('\n');
    }
    if (!found.alternatives().isEmpty()) {
      text.append("  = ").append(String.join(", ", found.alternatives())).append('\n');
    }
    return text.toString();
  }
}
