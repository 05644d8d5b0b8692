package dev.plumbline.service.cli;

import dev.plumbline.service.output.GithubFormat;
import dev.plumbline.service.output.HtmlFormat;
import dev.plumbline.service.output.JsonFormat;
import dev.plumbline.service.output.JunitFormat;
import dev.plumbline.service.output.NdjsonFormat;
import dev.plumbline.service.output.Palette;
import dev.plumbline.service.output.ReportFormat;
import dev.plumbline.service.output.SarifFormat;
import dev.plumbline.service.output.TextFormat;
import java.io.IOException;
import java.io.Writer;

/** Makes the format that an option names. */
final class ReportPrinter {
  private final Session session;
  private final String format;

  ReportPrinter(Session session, String format) {
    this.session = session;
    this.format = format;
  }

  /** Whether people read as it comes, so that what is known is shown before the rest. */
  boolean isForPeople() {
    return format.equals("text");
  }

  /** A format that answers on standard output. */
  ReportFormat toStandardOutput(boolean severalInputs) throws IOException {
    return format(session.out(), session.palette(), severalInputs);
  }

  /** A format for runs whose standard output is taken by a mended text. */
  ReportFormat toStandardError() throws IOException {
    return format(session.err(), Palette.PLAIN, false);
  }

  private ReportFormat format(Writer out, Palette palette, boolean severalInputs)
      throws IOException {
    return switch (format) {
      case "json" -> new JsonFormat(out, severalInputs);
      case "ndjson" -> new NdjsonFormat(out);
      case "sarif" -> new SarifFormat(out, Version.read());
      case "junit" -> new JunitFormat(out);
      case "github" -> new GithubFormat(out);
      case "html" -> new HtmlFormat(out);
      default -> new TextFormat(out, palette);
    };
  }
}
