package dev.plumbline.samples.spring;

import dev.plumbline.Report;

/** The application's provider setup cannot work. */
final class ProviderRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Report report;

  ProviderRefusedException(Report report) {
    super("the provider setup has errors");
    this.report = report;
  }

  Report report() {
    return report;
  }
}
