package dev.plumbline.service.cli;

import dev.plumbline.FetchedModel;
import dev.plumbline.Plumbline;
import dev.plumbline.ProbeResult;
import dev.plumbline.Report;
import dev.plumbline.Setup;
import dev.plumbline.ValidationOptions;
import dev.plumbline.probe.ProbeMode;
import dev.plumbline.service.output.Answer;
import dev.plumbline.service.output.FetchedModelsFormat.Fetched;
import dev.plumbline.service.output.FetchedModelsJson;
import dev.plumbline.service.output.FetchedModelsText;
import dev.plumbline.service.output.TextFormat;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** Asks the endpoint of one setup for its models and shows them with what is known and allowed. */
final class FetchedModelsRun {
  private final Plumbline plumbline;
  private final ValidationOptions options;
  private final Session session;

  FetchedModelsRun(Plumbline plumbline, ValidationOptions options, Session session) {
    this.plumbline = plumbline;
    this.options = options;
    this.session = session;
  }

  Status run(String name, ParseResult parsed) throws Refusal, IOException {
    SetupFile file = SetupFile.read(name, plumbline, session);
    boolean health = Options.given(parsed, LiveOptions.HEALTH);
    ProbeMode mode = health ? ProbeMode.CHECK.withHealth() : ProbeMode.CHECK;
    try (LiveQuestions live =
        new LiveQuestions(plumbline.prober(LiveOptions.settings(parsed, session)), mode, session)) {
      Optional<ProbeResult> answer = live.answer(live.ask(List.of(file.setup())).get(0));
      return answer.isEmpty() ? Status.TROUBLE : show(file, answer.get(), parsed);
    }
  }

  private Status show(SetupFile file, ProbeResult answered, ParseResult parsed)
      throws Refusal, IOException {
    Setup setup = file.setup();
    boolean all = Options.given(parsed, ModelsCommand.ALL);
    List<FetchedModel> models =
        plumbline.fetchedModels(setup, answered, options).stream()
            .filter(model -> all || model.listed())
            .toList();
    Languages languages = Languages.ofEnvironment(session.surroundings().environment());
    Report report = new Validator(plumbline, options, languages, "auto").validate(setup, answered);
    Fetched fetched = new Fetched(answered, models, report);
    if (Choice.FORMAT.of(parsed).equals("json")) {
      new FetchedModelsJson(session.out()).write(fetched);
    } else {
      new FetchedModelsText(session.out(), session.palette()).write(fetched);
      tell(file, why(setup, answered, report));
    }
    return why(setup, answered, report).passes() ? Status.FINE : Status.FINDINGS;
  }

  /** Without a list everything may be why; with one, only what the endpoint says beside it. */
  private static Report why(Setup setup, ProbeResult answered, Report report) {
    return answered.models().scope() == ProbeResult.Scope.NONE
        ? report
        : ValidateRun.liveAlone(setup, report);
  }

  private void tell(SetupFile file, Report report) throws IOException {
    if (!report.diagnostics().isEmpty()) {
      session.out().write("\n");
      new TextFormat(session.out(), session.palette())
          .add(new Answer(report, file.setup(), file.source()));
    }
  }
}
