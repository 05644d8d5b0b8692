package dev.plumbline.service.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The option that says in which language a command answers. */
final class LanguageOption {
  private static final String LOCALE = "--locale";

  private LanguageOption() {}

  static void declare(CommandSpec spec) {
    Options.text(spec, LOCALE, "L", "The language of the texts: en, ja, ko or zh.");
  }

  /** The language that is asked for, else that of the environment. */
  static Languages of(ParseResult parsed, Session session) throws Refusal {
    String asked = parsed.matchedOptionValue(LOCALE, null);
    if (asked == null) {
      return Languages.ofEnvironment(session.surroundings().environment());
    }
    Languages languages = Languages.asked(asked);
    if (!Languages.speak(asked)) {
      session.complain(
          "there are no texts in `" + asked + "`, so this is in English; there is en, ja, ko, zh");
    }
    return languages;
  }
}
