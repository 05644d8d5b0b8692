package dev.plumbline.service.cli;

import dev.plumbline.Diagnostic;
import dev.plumbline.ProbeResult;
import dev.plumbline.Report;
import dev.plumbline.Setup;
import dev.plumbline.Stage;
import dev.plumbline.importing.SettingsFile;
import dev.plumbline.service.output.Answer;
import dev.plumbline.service.output.ReportFormat;
import dev.plumbline.service.output.SourceText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Validates file after file; one that cannot be read does not keep the others from their answer.
 */
final class ValidateRun {
  private final Session session;
  private final Validator validator;
  private final ReportPrinter printer;
  private final InputReader inputs;
  private @Nullable LiveQuestions live;

  ValidateRun(Session session, Validator validator, ReportPrinter printer) {
    this.session = session;
    this.validator = validator;
    this.printer = printer;
    this.inputs = new InputReader(session);
  }

  /** The same, asking the endpoints as well. */
  ValidateRun asking(LiveQuestions questions) {
    live = questions;
    return this;
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
    if (live != null) {
      return answerLive(file.setups(), source, format, live);
    }
    Status status = Status.FINE;
    for (Setup setup : file.setups()) {
      status = status.and(add(validator.validate(setup), setup, source, format));
    }
    return status;
  }

  /** People see at once what the files show, and what endpoints answer as soon as it is there. */
  private Status answerLive(
      List<Setup> setups, SourceText source, ReportFormat format, LiveQuestions questions)
      throws IOException {
    List<CompletableFuture<ProbeResult>> asked = questions.ask(setups);
    Status status = Status.FINE;
    if (printer.isForPeople()) {
      for (Setup setup : setups) {
        status = status.and(add(validator.validate(setup), setup, source, format));
      }
      session.flush();
    }
    for (int i = 0; i < setups.size(); i++) {
      Setup setup = setups.get(i);
      Optional<ProbeResult> answer = questions.answer(asked.get(i));
      if (answer.isPresent()) {
        Report report = validator.validate(setup, answer.get());
        if (printer.isForPeople()) {
          format.addLater(new Answer(liveAlone(setup, report), setup, source));
          status = status.and(status(report));
        } else {
          status = status.and(add(report, setup, source, format));
        }
      } else if (!printer.isForPeople()) {
        status = status.and(add(validator.validate(setup), setup, source, format));
      }
    }
    return status;
  }

  /** What the endpoint's answer added. */
  static Report liveAlone(Setup setup, Report report) {
    List<Diagnostic> live =
        report.diagnostics().stream().filter(found -> found.stage() == Stage.LIVE).toList();
    return new Report(setup, live, report.revision(), report.locale());
  }

  private static Status add(Report report, Setup setup, SourceText source, ReportFormat format)
      throws IOException {
    format.add(new Answer(report, setup, source));
    return status(report);
  }

  private static Status status(Report report) {
    return report.passes() ? Status.FINE : Status.FINDINGS;
  }
}
