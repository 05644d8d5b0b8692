package dev.plumbline.service.cli;

import dev.plumbline.Plumbline;
import dev.plumbline.ValidationOptions;
import dev.plumbline.fleet.Audit;
import dev.plumbline.fleet.FleetOptions;
import dev.plumbline.service.output.AuditJson;
import dev.plumbline.service.output.AuditText;
import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plumbline audit}: how stored setups fare, in numbers. */
final class AuditCommand implements Command {
  private static final String STRICT = "--strict";
  private static final String NOW = "--now";

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("audit");
    Options.ruleFolders(spec);
    Options.text(
        spec,
        NOW,
        "INSTANT",
        "The time to validate for, such as 2026-11-22 or 2026-11-22T09:00:00Z.",
        "Default: now.");
    Options.flag(spec, STRICT, "Leave waivers out of account.");
    Options.text(
        spec, Choice.FORMAT.option(), "FORMAT", "How to print: text or json.", "Default: text.");
    Options.parameters(
        spec, "FILE", "1..*", "The stored setups: files and folders; - is standard input.");
    return CommandHelp.AUDIT.describe(spec);
  }

  @Override
  public Status run(ParseResult parsed, Session session) throws Refusal, IOException {
    boolean json = Choice.FORMAT.of(parsed).equals("json");
    String now = parsed.matchedOptionValue(NOW, null);
    ValidationOptions validation =
        ValidationOptions.STANDARD.withStrict(Options.given(parsed, STRICT));
    if (now != null) {
      validation = validation.withNow(Instants.parse(now));
    }
    RuleBaseLoader loader = new RuleBaseLoader(session);
    Plumbline plumbline = loader.load(loader.builder(parsed, Options.texts(parsed, Options.RULES)));
    SetupStore store = SetupStore.open(session, plumbline, Options.parameters(parsed));
    Audit audit = audit(plumbline, store, validation, session);
    if (json) {
      new AuditJson(session.out()).write(audit);
    } else {
      new AuditText(session.out(), session.palette()).write(audit);
    }
    Status status = audit.passes() ? Status.FINE : Status.FINDINGS;
    return status.and(ImpactCommand.complain(audit.unread(), session));
  }

  private static Audit audit(
      Plumbline plumbline, SetupStore store, ValidationOptions validation, Session session)
      throws Refusal {
    try (Progress progress = new Progress(session, "setups")) {
      return Audit.of(
          plumbline,
          store,
          FleetOptions.STANDARD.withValidation(validation).withProgress(progress::reached));
    } catch (UncheckedIOException unreadable) {
      throw SetupStore.refusal(unreadable);
    }
  }
}
