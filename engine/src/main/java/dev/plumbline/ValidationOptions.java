package dev.plumbline;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one validation is to be made. Immutable; each method gives a changed copy. */
public final class ValidationOptions {
  /** The context's language, the clock's time, causes only. */
  public static final ValidationOptions STANDARD = new ValidationOptions(null, null, false);

  private final @Nullable Locale locale;
  private final @Nullable Instant now;
  private final boolean all;

  private ValidationOptions(@Nullable Locale locale, @Nullable Instant now, boolean all) {
    this.locale = locale;
    this.now = now;
    this.all = all;
  }

  /** Answers in this language whatever the context says. */
  public ValidationOptions withLocale(Locale newLocale) {
    return new ValidationOptions(newLocale, now, all);
  }

  /** Validates as if it were this time. */
  public ValidationOptions withNow(Instant newNow) {
    return new ValidationOptions(locale, newNow, all);
  }

  /** Shows folded findings as well. */
  public ValidationOptions withAll(boolean newAll) {
    return new ValidationOptions(locale, now, newAll);
  }

  /** The language, if the context's is not meant. */
  public Optional<Locale> locale() {
    return Optional.ofNullable(locale);
  }

  /** The time, if the clock's is not meant. */
  public Optional<Instant> now() {
    return Optional.ofNullable(now);
  }

  /** Whether folded findings are shown. */
  public boolean all() {
    return all;
  }
}
