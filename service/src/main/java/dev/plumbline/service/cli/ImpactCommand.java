package dev.plumbline.service.cli;

import dev.plumbline.Plumbline;
import dev.plumbline.TextProblem;
import dev.plumbline.ValidationOptions;
import dev.plumbline.fleet.FleetOptions;
import dev.plumbline.fleet.Impact;
import dev.plumbline.fleet.Unread;
import dev.plumbline.service.output.ImpactJson;
import dev.plumbline.service.output.ImpactText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code plumbline rules impact}: what other rules would mean for stored setups. */
final class ImpactCommand implements Command {
  private static final String SETUPS = "--setups";
  private static final String STRICT = "--strict";
  private static final String NOW = "--now";

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("impact");
    spec.addOption(
        OptionSpec.builder(SETUPS)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1..*")
            .required(true)
            .paramLabel("FILE")
            .description("The stored setups: files and folders; - is standard input.")
            .build());
    Options.texts(spec, Options.RULES, "DIR", "The rules as they are now; may be repeated.");
    Options.flag(spec, Options.NO_BUILT_IN, "Use none of the built-in rules.");
    Options.text(
        spec,
        NOW,
        "INSTANT",
        "The time to validate for, such as 2026-11-22 or 2026-11-22T09:00:00Z.",
        "Default: now.");
    Options.flag(spec, STRICT, "Leave waivers out of account.");
    LanguageOption.declare(spec);
    Options.text(
        spec, Choice.FORMAT.option(), "FORMAT", "How to print: text or json.", "Default: text.");
    Options.parameter(spec, "NEW", "The folder of rule files as they would be.");
    return RulesHelp.IMPACT.describe(spec);
  }

  @Override
  public Status run(ParseResult parsed, Session session) throws Refusal, IOException {
    boolean json = Choice.FORMAT.of(parsed).equals("json");
    Locale locale = LanguageOption.of(parsed, session).language();
    ValidationOptions validation = options(parsed).withStrict(Options.given(parsed, STRICT));
    RuleBaseLoader loader = new RuleBaseLoader(session);
    List<String> old = Options.texts(parsed, Options.RULES);
    Plumbline before = loader.load(loader.builder(parsed, old));
    Plumbline after = loader.load(loader.builder(parsed, List.of(Options.parameter(parsed))));
    SetupStore store = SetupStore.open(session, before, Options.texts(parsed, SETUPS));
    Impact impact = impact(before, after, store, validation, session);
    if (json) {
      new ImpactJson(session.out(), locale).write(impact);
    } else {
      new ImpactText(session.out(), session.palette(), locale).write(impact);
    }
    Status status = impact.breaksSomething() ? Status.FINDINGS : Status.FINE;
    return status.and(complain(impact.unread(), session));
  }

  private static Impact impact(
      Plumbline before,
      Plumbline after,
      SetupStore store,
      ValidationOptions validation,
      Session session)
      throws Refusal {
    try (Progress progress = new Progress(session, "setups")) {
      return Impact.of(
          before,
          after,
          store,
          FleetOptions.STANDARD.withValidation(validation).withProgress(progress::reached));
    } catch (UncheckedIOException unreadable) {
      throw SetupStore.refusal(unreadable);
    }
  }

  /** Tells what could not be read, so that nobody takes the rest for the whole. */
  static Status complain(Unread unread, Session session) {
    for (TextProblem problem : unread.problems()) {
      session.complain(problem.toString());
    }
    if (unread.sources() > 0) {
      session.complain(unread.sources() + " of the setups could not be read");
    }
    return unread.sources() > 0 ? Status.TROUBLE : Status.FINE;
  }

  private static ValidationOptions options(ParseResult parsed) throws Refusal {
    String now = parsed.matchedOptionValue(NOW, null);
    return now == null
        ? ValidationOptions.STANDARD
        : ValidationOptions.STANDARD.withNow(Instants.parse(now));
  }
}
