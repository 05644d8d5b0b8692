package dev.plumbline.service.output;

import dev.plumbline.Diagnostic;
import dev.plumbline.Position;
import dev.plumbline.Severity;
import java.io.IOException;
import java.io.Writer;

/**
 * Workflow commands of GitHub Actions, one a finding, which the web page shows beside the lines of
 * a change.
 */
public final class GithubFormat implements ReportFormat {
  private final Writer out;

  /** Writes to the writer, which stays open. */
  public GithubFormat(Writer out) {
    this.out = out;
  }

  @Override
  public void add(Answer answer) throws IOException {
    for (Diagnostic diagnostic : answer.report().diagnostics()) {
      out.write(line(answer.source().name(), diagnostic) + "\n");
    }
  }

  @Override
  public void finish() throws IOException {
    out.flush();
  }

  private static String line(String file, Diagnostic diagnostic) {
    StringBuilder line = new StringBuilder("::").append(command(diagnostic));
    line.append(" file=").append(property(Paragraph.printable(file)));
    Position place = diagnostic.position().orElse(null);
    if (place != null) {
      line.append(",line=").append(place.line()).append(",endLine=").append(place.endLine());
      line.append(",col=").append(place.column()).append(",endColumn=").append(place.endColumn());
    }
    line.append(",title=").append(property(diagnostic.code()));
    return line.append("::").append(data(Sentences.of(diagnostic))).toString();
  }

  /** What is waived fails nothing. */
  private static String command(Diagnostic diagnostic) {
    Severity severity = diagnostic.waived().isPresent() ? Severity.INFO : diagnostic.severity();
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO, HINT -> "notice";
    };
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
