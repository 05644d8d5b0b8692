package dev.plumbline.service.cli;

import dev.plumbline.Report;
import dev.plumbline.Setup;
import dev.plumbline.importing.SettingsFile;
import dev.plumbline.service.output.Answer;
import dev.plumbline.service.output.ReportFormat;
import dev.plumbline.service.output.SourceText;
import java.io.IOException;
import java.util.List;

/**
 * Validates file after file; one that cannot be read does not keep the others from their answer.
 */
final class ValidateRun {
  private final Session session;
  private final Validator validator;
  private final ReportPrinter printer;
  private final InputReader inputs;

  ValidateRun(Session session, Validator validator, ReportPrinter printer) {
    this.session = session;
    this.validator = validator;
    this.printer = printer;
    this.inputs = new InputReader(session);
  }

  Status run(List<String> files) throws IOException {
    ReportFormat format = printer.toStandardOutput(files.size() > 1);
    Status status = Status.FINE;
    for (String file : files) {
      try {
        status = status.and(answer(inputs.read(file), format));
      } catch (Refusal refusal) {
        session.complain(refusal.sentence());
        status = Status.TROUBLE;
      }
    }
    format.finish();
    return status;
  }

  /** Validates every setup of a text. */
  Status answer(InputText input, ReportFormat format) throws Refusal, IOException {
    SettingsFile file = validator.read(input);
    SourceText source = new SourceText(input.name(), input.text(), file.credentials());
    Status status = Status.FINE;
    for (Setup setup : file.setups()) {
      Report report = validator.validate(setup);
      format.add(new Answer(report, setup, source));
      status = status.and(report.passes() ? Status.FINE : Status.FINDINGS);
    }
    return status;
  }
}
