package dev.plumbline.service.cli;

import dev.plumbline.Context;
import dev.plumbline.service.output.Words;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which language to answer in: the one that an option asks for, else the setup's own, else that of
 * the environment.
 *
 * @param language what the option or the environment says
 * @param always whether it holds whatever a setup says
 */
record Languages(Locale language, boolean always) {
  static final Languages ENGLISH = new Languages(Locale.ENGLISH, false);

  private static final Pattern CODE = Pattern.compile("(?!und)[a-z]{2,3}");

  /**
   * The language of an option such as {@code ko}, {@code ko-KR} or {@code zh_CN.UTF-8}; English for
   * one that there are no texts in.
   */
  static Languages asked(String tag) throws Refusal {
    Locale language = language(tag);
    if (!CODE.matcher(language.getLanguage()).matches()) {
      throw new Refusal("`--locale " + tag + "` names no language; there is en, ja, ko, zh");
    }
    return new Languages(known(language) ? language : Locale.ENGLISH, true);
  }

  /** Whether there are texts in the language of an option. */
  static boolean speak(String tag) {
    return known(language(tag));
  }

  /** The language that the environment speaks, or English where there are no texts in it. */
  static Languages ofEnvironment(Map<String, String> environment) {
    Locale language =
        Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
            .map(name -> environment.getOrDefault(name, ""))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .map(Languages::language)
            .filter(Languages::known)
            .orElse(Locale.ENGLISH);
    return new Languages(language, false);
  }

  /** The language for a setup with this context; empty leaves it to what the context states. */
  Optional<Locale> of(Context context) {
    return always || context.language().isEmpty() ? Optional.of(language) : Optional.empty();
  }

  private static boolean known(Locale language) {
    return !language.getLanguage().isEmpty() && Words.speak(language);
  }

  private static Locale language(String tag) {
    String withoutEncoding = tag.split("[.@]", 2)[0].replace('_', '-');
    return Locale.forLanguageTag(Locale.forLanguageTag(withoutEncoding).getLanguage());
  }
}
