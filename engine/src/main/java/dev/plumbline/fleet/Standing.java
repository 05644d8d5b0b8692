package dev.plumbline.fleet;

import dev.plumbline.Report;
import dev.plumbline.Severity;
import java.util.Locale;

/** How a setup fares, worst first. */
public enum Standing {
  /** There is an error. */
  FAIL,
  /** There are warnings and no errors. */
  WARN,
  /** There are neither. */
  PASS;

  /** The name in reports, in small letters. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Standing of(Report report) {
    Severity worst = report.outcome().orElse(Severity.HINT);
    return worst == Severity.ERROR ? FAIL : worst == Severity.WARNING ? WARN : PASS;
  }
}
