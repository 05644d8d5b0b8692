package dev.plumbline.service.cli;

import dev.plumbline.service.output.ReportFormat;
import java.io.IOException;
import java.util.List;

/** Mends file after file and reports what is left. */
final class FixRun {
  private final Session session;
  private final ReportPrinter printer;
  private final InputReader inputs;
  private final ValidateRun validation;
  private final Validator validator;

  FixRun(Session session, Validator validator, ReportPrinter printer) {
    this.session = session;
    this.printer = printer;
    this.inputs = new InputReader(session);
    this.validation = new ValidateRun(session, validator, printer);
    this.validator = validator;
  }

  Status run(List<String> files) throws IOException {
    boolean standardInput = files.equals(List.of(InputReader.STANDARD_INPUT));
    ReportFormat format =
        standardInput ? printer.toStandardError() : printer.toStandardOutput(files.size() > 1);
    Status status = Status.FINE;
    for (String file : files) {
      try {
        InputText mended = mend(inputs.read(file));
        status = status.and(validation.answer(mended, format));
      } catch (Refusal refusal) {
        session.complain(refusal.sentence());
        status = Status.TROUBLE;
      }
    }
    format.finish();
    return status;
  }

  private InputText mend(InputText input) throws Refusal, IOException {
    Mending.Mended mended = Mending.mend(validator, input);
    if (input.file().isEmpty()) {
      session.out().write(mended.text());
    } else if (!mended.text().equals(input.text())) {
      Replacement.write(input, mended.text());
    }
    for (String change : mended.changes()) {
      session.err().write(change + "\n");
    }
    return new InputText(input.name(), input.path(), mended.text());
  }
}
