package dev.plumbline.service.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Reads points in time from the command line. */
final class Instants {
  private static final int DATE_LENGTH = "2026-11-22".length();

  private Instants() {}

  /** An instant, or the beginning of a day in UTC. */
  static Instant parse(String text) throws Refusal {
    try {
      return text.length() == DATE_LENGTH
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException malformed) {
      throw new Refusal(
          "`--now " + text + "` is no point in time; write 2026-11-22 or 2026-11-22T09:00:00Z");
    }
  }
}
