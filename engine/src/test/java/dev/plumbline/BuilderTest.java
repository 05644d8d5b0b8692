package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class BuilderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final String FIRST =
      """
      kind: checks
      stage: policy
      checks:
        - code: acme/first
          severity: info
          when: { region: r1 }
          report: { at: region }
          texts: { en: { title: First, message: First. } }
      """;

  @Test
  void filesThatAreAddedAfterALookCount() throws Exception {
    Plumbline.Builder builder = Plumbline.builder().text("first.yaml", FIRST);
    assertThat(builder.problems()).isEmpty();
    builder.text("second.yaml", FIRST.replace("first", "second"));
    assertThat(builder.build(Clock.systemUTC()).codes())
        .containsExactly("acme/first", "acme/second");
  }

  @Test
  void whatWasLookedAtIsBuiltAsIfItWereReadAnew() throws Exception {
    Plumbline.Builder builder = Plumbline.builder().text("first.yaml", FIRST);
    builder.lint(TODAY);
    Plumbline anew = Plumbline.builder().text("first.yaml", FIRST).build(Clock.systemUTC());
    Plumbline built = builder.build(Clock.systemUTC());
    assertThat(built.revision()).isEqualTo(anew.revision());
    Setup setup = Setup.read("setup", "{ region: r1 }").get(0);
    assertThat(built.validate(setup).diagnostics().toString())
        .isEqualTo(anew.validate(setup).diagnostics().toString())
        .contains("acme/first");
  }

  @Test
  void aFileThatBreaksAfterALookIsRefused() {
    Plumbline.Builder builder = Plumbline.builder().text("first.yaml", FIRST);
    builder.lint(TODAY);
    builder.text("second.yaml", "kind: cheks");
    assertThatThrownBy(() -> builder.build(Clock.systemUTC()))
        .isInstanceOf(RuleFilesException.class);
  }
}
