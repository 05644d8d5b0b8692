package dev.plumbline.internal.validation;

import dev.plumbline.internal.message.Messages;
import dev.plumbline.internal.message.Texts;
import dev.plumbline.internal.rule.Check;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the words of a check: those of messages files, else those that it carries itself. */
public final class CheckTexts {
  private CheckTexts() {}

  /** The texts in a language, or in another one where there are none in it; null without any. */
  public static @Nullable Texts of(Check check, Messages messages, Locale locale) {
    Texts found = messages.find(locale, check.code());
    if (found != null) {
      return found;
    }
    Texts inline = check.texts().get(locale.getLanguage());
    if (inline == null) {
      inline = check.texts().get(Messages.FALLBACK);
    }
    return inline != null || check.texts().isEmpty()
        ? inline
        : check.texts().values().iterator().next();
  }
}
