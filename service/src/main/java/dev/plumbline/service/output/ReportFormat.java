package dev.plumbline.service.output;

import java.io.IOException;

/** Writes the reports of one run, in the order in which they are added. For one thread. */
public sealed interface ReportFormat
    permits GithubFormat,
        HtmlFormat,
        JsonFormat,
        JunitFormat,
        NdjsonFormat,
        SarifFormat,
        TextFormat {

  /** Writes one report, or keeps it until what follows is known. */
  void add(Answer answer) throws IOException;

  /** Writes what was found later of a setup whose report is there already. */
  default void addLater(Answer answer) throws IOException {
    add(answer);
  }

  /** Writes what stands behind the last report. Called once. */
  void finish() throws IOException;
}
