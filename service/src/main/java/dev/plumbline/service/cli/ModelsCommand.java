package dev.plumbline.service.cli;

import dev.plumbline.ModelOffer;
import dev.plumbline.Plumbline;
import dev.plumbline.Setup;
import dev.plumbline.ValidationOptions;
import dev.plumbline.Value;
import dev.plumbline.service.output.OffersJson;
import dev.plumbline.service.output.OffersText;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plumbline models}: what a context may choose, and why the rest is not in it. */
final class ModelsCommand implements Command {
  private static final String SETUP = "--setup";
  private static final String LIVE = "--live";
  static final String ALL = "--all";
  private static final String NOW = "--now";
  private static final String GROUP = "--group";
  private static final List<String> OPTIONS =
      List.of(
          "--provider",
          "--region",
          "--organization",
          "--account",
          GROUP,
          "--country",
          "--plan",
          "--host");
  private static final List<String> MEMBERS = List.of("provider", "region");
  private static final List<String> CONTEXT =
      List.of("organization", "account", "country", "plan", "host");

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("models");
    Options.ruleFolders(spec);
    Options.text(spec, "--provider", "ID", "Models of this provider only.", "Default: all.");
    Options.text(spec, "--region", "REGION", "The region that they are to be called in.");
    Options.text(spec, "--organization", "NAME", "The organization that the setup is for.");
    Options.text(spec, "--account", "NAME", "The account of the person.");
    Options.texts(spec, GROUP, "NAME", "A group of the person; may be repeated.");
    Options.text(spec, "--country", "CODE", "The country, as two letters.");
    Options.text(spec, "--plan", "NAME", "The plan of the account.");
    Options.text(spec, "--host", "ID", "The host program.");
    Options.text(
        spec,
        NOW,
        "INSTANT",
        "The time to answer for, such as 2026-11-22 or 2026-11-22T09:00:00Z.",
        "Default: now.");
    Options.flag(spec, ALL, "Also show models that may not be chosen, and why.");
    Options.text(spec, SETUP, "FILE", "Take the setup of this file in place of the options above.");
    Options.flag(spec, LIVE, "Ask the endpoint of that setup for its own list, with its own key.");
    LiveOptions.declareHealth(spec);
    LiveOptions.declareReach(spec);
    Options.text(
        spec, Choice.FORMAT.option(), "FORMAT", "How to print: text or json.", "Default: text.");
    return CommandHelp.MODELS.describe(spec);
  }

  @Override
  public Status run(ParseResult parsed, Session session) throws Refusal, IOException {
    String format = Choice.FORMAT.of(parsed);
    String now = parsed.matchedOptionValue(NOW, null);
    ValidationOptions options =
        now == null
            ? ValidationOptions.STANDARD
            : ValidationOptions.STANDARD.withNow(Instants.parse(now));
    RuleBaseLoader loader = new RuleBaseLoader(session);
    List<String> folders = Options.texts(parsed, Options.RULES);
    Plumbline plumbline = loader.load(loader.builder(parsed, folders));
    refuseIncoherent(parsed);
    String file = parsed.matchedOptionValue(SETUP, null);
    if (file != null && Options.given(parsed, LIVE)) {
      return new FetchedModelsRun(plumbline, options, session).run(file, parsed);
    }
    Setup setup = file == null ? setup(parsed) : SetupFile.read(file, plumbline, session).setup();
    List<ModelOffer> offers = plumbline.models(setup, options);
    boolean all = Options.given(parsed, ALL);
    List<ModelOffer> shown = all ? offers : offers.stream().filter(ModelOffer::accepted).toList();
    if (format.equals("json")) {
      new OffersJson(session.out()).write(shown, plumbline);
    } else {
      new OffersText(session.out(), session.palette()).write(shown);
    }
    return Status.FINE;
  }

  private static void refuseIncoherent(ParseResult parsed) throws Refusal {
    boolean live = Options.given(parsed, LIVE);
    boolean file = parsed.hasMatchedOption(SETUP);
    if (live && !file) {
      throw new Refusal("name the setup whose endpoint is to be asked: `--setup FILE`");
    }
    if (!live && Options.given(parsed, LiveOptions.HEALTH)) {
      throw new Refusal("`--health` is asked of an endpoint; add `--live`");
    }
    for (String option : OPTIONS) {
      if (file && parsed.hasMatchedOption(option)) {
        throw new Refusal("`" + option + "` stands in the file of `--setup`; give one of them");
      }
    }
  }

  private static Setup setup(ParseResult parsed) {
    Map<String, Value> context = new LinkedHashMap<>();
    CONTEXT.forEach(name -> put(name, parsed, context));
    List<String> groups = Options.texts(parsed, GROUP);
    if (!groups.isEmpty()) {
      context.put("groups", Value.of(groups));
    }
    Map<String, Value> members = new LinkedHashMap<>();
    MEMBERS.forEach(name -> put(name, parsed, members));
    members.put("context", new Value.Members(context));
    return Setup.of(new Value.Members(members));
  }

  private static void put(String name, ParseResult parsed, Map<String, Value> to) {
    String value = parsed.matchedOptionValue("--" + name, null);
    if (value != null) {
      to.put(name, Value.of(value));
    }
  }
}
