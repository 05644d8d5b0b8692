package dev.plumbline.samples;

import dev.plumbline.Diagnostic;
import dev.plumbline.Plumbline;
import dev.plumbline.Report;
import dev.plumbline.RuleFilesException;
import dev.plumbline.Secret;
import dev.plumbline.Setup;
import dev.plumbline.ValidationOptions;
import dev.plumbline.Value;
import java.io.PrintStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A host program that embeds the library: it has the fields of a settings panel at hand, checks
 * them before it saves them, and shows each finding beside its field.
 */
public final class SettingsPanel {
  private final Plumbline plumbline;
  private final Map<String, Value> fields = new LinkedHashMap<>();

  /** Takes the rules, which a host loads once and keeps. */
  public SettingsPanel(Plumbline plumbline) {
    this.plumbline = plumbline;
  }

  /** Runs the panel with what somebody might type. */
  public static void main(String[] arguments) throws RuleFilesException {
    SettingsPanel panel = new SettingsPanel(Plumbline.builder().builtIn().build(Clock.systemUTC()));
    panel.type("provider", "openrouter");
    panel.typeKey("Bearer sk-or-v1-" + "0123456789abcdef".repeat(4));
    panel.type("baseUrl", "https://openrouter.ai/api/v1/chat/completions");
    panel.type("model", "google/gemini-2.5-pro");
    panel.show(Locale.forLanguageTag("ko"), new PrintStream(System.out, true));
  }

  /** Something was typed into a field. */
  public void type(String field, String text) {
    fields.put(field, Value.of(text));
  }

  /** The key goes in as a secret, which nothing prints. */
  public void typeKey(String text) {
    fields.put("apiKey", new Value.Hidden(Secret.of(text)));
  }

  /** Checks what was typed. */
  public Report check(Locale locale) {
    Setup setup = Setup.of(new Value.Members(fields));
    return plumbline.validate(setup, ValidationOptions.STANDARD.withLocale(locale));
  }

  /** Prints each finding as a panel would draw it. */
  public void show(Locale locale, PrintStream out) {
    for (Diagnostic found : check(locale).diagnostics()) {
      out.println(found.field() + "  " + found.severity().id() + ": " + found.title());
      out.println("    " + found.message());
      found.fixes().forEach(fix -> out.println("    [" + fix.title() + "]"));
    }
  }
}
