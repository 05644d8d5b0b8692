package dev.plumbline.service.cli;

import dev.plumbline.Plumbline;
import dev.plumbline.ValidationOptions;
import dev.plumbline.probe.ProbeSettings;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plumbline validate}: setups in, reports out. */
final class ValidateCommand implements Command {
  private static final String ALL = "--all";
  private static final String STRICT = "--strict";
  private static final String FIX = "--fix";
  private static final String NOW = "--now";

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("validate");
    Options.ruleFolders(spec);
    Options.text(
        spec,
        Choice.IMPORTER,
        "KIND",
        "What the files are: auto (by their content), setup, or the settings of a program, such as roo-code, litellm, spring or env.",
        "Default: auto.");
    LanguageOption.declare(spec);
    Options.text(
        spec,
        NOW,
        "INSTANT",
        "The time to validate for, such as 2026-11-22 or 2026-11-22T09:00:00Z.",
        "Default: now.");
    Options.flag(spec, ALL, "Also show findings that follow from others.");
    Options.flag(spec, STRICT, "Leave the waivers of policies out of account.");
    Options.flag(spec, FIX, "Apply every automatic fix to the files.");
    LiveOptions.declare(spec);
    Options.text(
        spec,
        Choice.REPORT_FORMAT.option(),
        "FORMAT",
        "How to print reports: text, json, ndjson, sarif, junit, github or html.",
        "Default: text.");
    Options.parameters(spec, "FILE", "1..*", "Setups to check; - is standard input.");
    return CommandHelp.VALIDATE.describe(spec);
  }

  @Override
  public Status run(ParseResult parsed, Session session) throws Refusal, IOException {
    refuseLater(parsed);
    List<String> files = Options.parameters(parsed);
    requireOneStandardInput(files, Options.given(parsed, FIX));
    Languages languages = LanguageOption.of(parsed, session);
    ValidationOptions options = options(parsed);
    ReportPrinter printer = new ReportPrinter(session, Choice.REPORT_FORMAT.of(parsed));
    RuleBaseLoader loader = new RuleBaseLoader(session);
    List<String> folders = Options.texts(parsed, Options.RULES);
    Plumbline plumbline = loader.load(loader.builder(parsed, folders));
    String kind = Choice.importer(plumbline).of(parsed);
    Validator validator = new Validator(plumbline, options, languages, kind);
    if (Options.given(parsed, FIX)) {
      return new FixRun(session, validator, printer).run(files);
    }
    if (!LiveOptions.given(parsed)) {
      return new ValidateRun(session, validator, printer).run(files);
    }
    ProbeSettings settings = LiveOptions.settings(parsed, session);
    try (LiveQuestions live =
        new LiveQuestions(plumbline.prober(settings), LiveOptions.mode(parsed), session)) {
      return new ValidateRun(session, validator, printer).asking(live).run(files);
    }
  }

  private static void refuseLater(ParseResult parsed) throws Refusal {
    LiveOptions.refuseWithoutLive(parsed);
    if (LiveOptions.given(parsed) && Options.given(parsed, FIX)) {
      throw new Refusal("`--fix` and `--live` need a run each: mend the file, then ask");
    }
  }

  private static ValidationOptions options(ParseResult parsed) throws Refusal {
    ValidationOptions options =
        ValidationOptions.STANDARD
            .withAll(Options.given(parsed, ALL))
            .withStrict(Options.given(parsed, STRICT));
    String now = parsed.matchedOptionValue(NOW, null);
    return now == null ? options : options.withNow(Instants.parse(now));
  }

  private static void requireOneStandardInput(List<String> files, boolean fix) throws Refusal {
    int named = Collections.frequency(files, InputReader.STANDARD_INPUT);
    if (named > 1) {
      throw new Refusal("standard input (-) can be read once only");
    }
    if (fix && named == 1 && files.size() > 1) {
      throw new Refusal("with `--fix`, standard input (-) and files need a run each");
    }
  }
}
