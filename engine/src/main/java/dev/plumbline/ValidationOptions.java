package dev.plumbline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one validation is to be made. Immutable; each method gives a changed copy. */
public final class ValidationOptions {
  /** The context's language, the clock's time, causes only. */
  public static final ValidationOptions STANDARD =
      new ValidationOptions(null, null, false, false, null);

  private final @Nullable Locale locale;
  private final @Nullable Instant now;
  private final boolean all;
  private final boolean strict;
  private final @Nullable ProbeResult probe;

  private ValidationOptions(
      @Nullable Locale locale,
      @Nullable Instant now,
      boolean all,
      boolean strict,
      @Nullable ProbeResult probe) {
    this.locale = locale;
    this.now = now;
    this.all = all;
    this.strict = strict;
    this.probe = probe;
  }

  /** Answers in this language whatever the context says. */
  public ValidationOptions withLocale(Locale newLocale) {
    return new ValidationOptions(newLocale, now, all, strict, probe);
  }

  /** Validates as if it were this time. */
  public ValidationOptions withNow(Instant newNow) {
    return new ValidationOptions(locale, newNow, all, strict, probe);
  }

  /** Shows folded findings as well. */
  public ValidationOptions withAll(boolean newAll) {
    return new ValidationOptions(locale, now, newAll, strict, probe);
  }

  /** Leaves all waivers out of account. */
  public ValidationOptions withStrict(boolean newStrict) {
    return new ValidationOptions(locale, now, all, newStrict, probe);
  }

  /** Lets the rules know what the setup's endpoint answered. */
  public ValidationOptions withProbe(ProbeResult newProbe) {
    return new ValidationOptions(locale, now, all, strict, newProbe);
  }

  /** The language, if the context's is not meant. */
  public Optional<Locale> locale() {
    return Optional.ofNullable(locale);
  }

  /** The language to answer in: what is asked for, else the context's, else English. */
  Locale languageFor(Setup setup) {
    return locale()
        .or(() -> setup.context().language().map(Locale::forLanguageTag))
        .orElse(Locale.ENGLISH);
  }

  /** The day of the validation, in UTC. */
  LocalDate day(Clock clock) {
    return LocalDate.ofInstant(now == null ? clock.instant() : now, ZoneOffset.UTC);
  }

  /** The time, if the clock's is not meant. */
  public Optional<Instant> now() {
    return Optional.ofNullable(now);
  }

  /** Whether folded findings are shown. */
  public boolean all() {
    return all;
  }

  /** Whether waivers are left out of account. */
  public boolean strict() {
    return strict;
  }

  /** What the endpoint answered, if it was asked. */
  public Optional<ProbeResult> probe() {
    return Optional.ofNullable(probe);
  }
}
