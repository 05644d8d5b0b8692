package dev.plumbline.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Diagnostic;
import dev.plumbline.Plumbline;
import dev.plumbline.RuleFilesException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SettingsPanelTest {
  private static final String KEY = "sk-or-v1-" + "0123456789abcdef".repeat(4);

  private static SettingsPanel panel() throws RuleFilesException {
    Clock clock = Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);
    return new SettingsPanel(Plumbline.builder().builtIn().build(clock));
  }

  @Test
  void whatIsTypedWrongIsFoundAtItsField() throws RuleFilesException {
    SettingsPanel panel = panel();
    panel.type("provider", "openrouter");
    panel.typeKey("Bearer " + KEY);
    panel.type("model", "google/gemini-2.5-pro");
    assertThat(panel.check(Locale.ENGLISH).diagnostics())
        .extracting(Diagnostic::field)
        .containsExactly("/apiKey", "/options/promptCaching");
  }

  @Test
  void whatIsShownHoldsNoPartOfTheKey() throws RuleFilesException {
    SettingsPanel panel = panel();
    panel.type("provider", "openrouter");
    panel.typeKey("Bearer " + KEY);
    panel.type("model", "openai/gpt-4o-mini");
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    panel.show(Locale.KOREAN, new PrintStream(shown, true, StandardCharsets.UTF_8));
    assertThat(shown.toString(StandardCharsets.UTF_8))
        .contains("/apiKey")
        .doesNotContain("01234567");
  }

  @Test
  void aRightSetupPasses() throws RuleFilesException {
    SettingsPanel panel = panel();
    panel.type("provider", "openrouter");
    panel.typeKey(KEY);
    panel.type("model", "openai/gpt-4o-mini");
    assertThat(panel.check(Locale.ENGLISH).passes()).isTrue();
  }
}
