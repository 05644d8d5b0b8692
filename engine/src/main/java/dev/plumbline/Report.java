package dev.plumbline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one validation found, in a stable order. Immutable. */
public final class Report {
  /** The name of the JSON form, for readers that know several versions. */
  public static final String SCHEMA = "plumbline/report/v1";

  private final @Nullable String input;
  private final List<Diagnostic> diagnostics;
  private final String revision;
  private final Locale locale;

  /**
   * Puts a report together.
   *
   * @param setup the setup that was validated; its name becomes the report's input
   * @param diagnostics the findings, in order
   * @param revision the rule base that found them
   * @param locale the language of the texts
   */
  public Report(Setup setup, List<Diagnostic> diagnostics, String revision, Locale locale) {
    this.input = setup.name().orElse(null);
    this.diagnostics = List.copyOf(diagnostics);
    this.revision = revision;
    this.locale = locale;
  }

  /** The name of the setup, such as its file, where it has one. */
  public Optional<String> input() {
    return Optional.ofNullable(input);
  }

  /** The findings: most severe first, then by stage, field and code. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** The content hash of the rules, such as {@code sha256:...}. */
  public String revision() {
    return revision;
  }

  /** The language of titles and messages. */
  public Locale locale() {
    return locale;
  }

  /**
   * The most severe finding's severity, or empty where nothing was found; hints and what is waived
   * count as none.
   */
  public Optional<Severity> outcome() {
    Severity worst = Severity.HINT;
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.severity().compareTo(worst) < 0 && diagnostic.waived().isEmpty()) {
        worst = diagnostic.severity();
      }
    }
    return worst == Severity.HINT ? Optional.empty() : Optional.of(worst);
  }

  /** The waivers that excused something. */
  List<Waiver> waivers() {
    return diagnostics.stream().flatMap(found -> found.waived().stream()).toList();
  }

  /** Whether nothing of error level was found. */
  public boolean passes() {
    return outcome().filter(Severity.ERROR::equals).isEmpty();
  }
}
