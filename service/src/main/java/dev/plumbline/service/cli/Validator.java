package dev.plumbline.service.cli;

import dev.plumbline.Plumbline;
import dev.plumbline.ProbeResult;
import dev.plumbline.Report;
import dev.plumbline.Setup;
import dev.plumbline.SetupException;
import dev.plumbline.TextProblem;
import dev.plumbline.ValidationOptions;
import dev.plumbline.explanation.Explanation;
import dev.plumbline.importing.SettingsFile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads setups from texts and validates them as the options say. */
final class Validator {
  private static final int PROBLEMS_SHOWN = 10;

  private final Plumbline plumbline;
  private final ValidationOptions options;
  private final Languages languages;
  private final String kind;

  /**
   * Validates texts of a kind.
   *
   * @param kind what the texts are, one of {@link Plumbline#settingsKinds()}
   */
  Validator(Plumbline plumbline, ValidationOptions options, Languages languages, String kind) {
    this.plumbline = plumbline;
    this.kind = kind;
    this.options = options;
    this.languages = languages;
  }

  /** The setups of a text, or why there are none, a line for each problem. */
  SettingsFile read(InputText input) throws Refusal {
    return read(input.name(), input.text());
  }

  SettingsFile read(String name, String text) throws Refusal {
    try {
      return plumbline.read(name, text, kind);
    } catch (SetupException unreadable) {
      throw new Refusal(sentences(unreadable.problems()));
    }
  }

  Report validate(Setup setup) {
    Optional<Locale> language = languages.of(setup.context());
    return plumbline.validate(setup, language.map(options::withLocale).orElse(options));
  }

  /** The report with what the setup's endpoint answered. */
  Report validate(Setup setup, ProbeResult answered) {
    ValidationOptions asked = options.withProbe(answered);
    Optional<Locale> language = languages.of(setup.context());
    return plumbline.validate(setup, language.map(asked::withLocale).orElse(asked));
  }

  Explanation explain(Setup setup) {
    Optional<Locale> language = languages.of(setup.context());
    return plumbline.explain(setup, language.map(options::withLocale).orElse(options));
  }

  private static String sentences(List<TextProblem> problems) {
    String shown =
        problems.stream()
            .limit(PROBLEMS_SHOWN)
            .map(TextProblem::toString)
            .collect(Collectors.joining("\nplumbline: "));
    int more = problems.size() - PROBLEMS_SHOWN;
    return more > 0 ? shown + "\nplumbline: and " + more + " more problems in this file" : shown;
  }
}
