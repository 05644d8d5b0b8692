package dev.plumbline.service.cli;

import dev.plumbline.Plumbline;
import dev.plumbline.ValidationOptions;
import dev.plumbline.meaning.MeaningDiff;
import dev.plumbline.service.output.MeaningJson;
import dev.plumbline.service.output.MeaningText;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plumbline rules diff}: what two folders of rule files mean differently. */
final class DiffCommand implements Command {
  private static final String NOW = "--now";

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("diff");
    Options.texts(
        spec, Options.RULES, "DIR", "Also use the rules of this folder, before and after.");
    Options.flag(spec, Options.NO_BUILT_IN, "Use none of the built-in rules.");
    Options.text(
        spec,
        NOW,
        "INSTANT",
        "The time to compare for, such as 2026-11-22 or 2026-11-22T09:00:00Z.",
        "Default: now.");
    LanguageOption.declare(spec);
    Options.text(
        spec, Choice.FORMAT.option(), "FORMAT", "How to print: text or json.", "Default: text.");
    Options.parameters(spec, "DIR", "2", "The folder of rule files before, then the one after.");
    return RulesHelp.DIFF.describe(spec);
  }

  @Override
  public Status run(ParseResult parsed, Session session) throws Refusal, IOException {
    boolean json = Choice.FORMAT.of(parsed).equals("json");
    Locale locale = LanguageOption.of(parsed, session).language();
    String now = parsed.matchedOptionValue(NOW, null);
    ValidationOptions options =
        now == null
            ? ValidationOptions.STANDARD
            : ValidationOptions.STANDARD.withNow(Instants.parse(now));
    List<String> folders = Options.parameters(parsed);
    Plumbline before = load(folders.get(0), parsed, session);
    Plumbline after = load(folders.get(1), parsed, session);
    MeaningDiff diff = before.differencesTo(after, options);
    if (json) {
      new MeaningJson(session.out()).write(diff);
    } else {
      new MeaningText(session.out(), session.palette(), locale).write(diff);
    }
    return diff.isEmpty() ? Status.FINE : Status.FINDINGS;
  }

  private static Plumbline load(String folder, ParseResult parsed, Session session) throws Refusal {
    RuleBaseLoader loader = new RuleBaseLoader(session);
    Plumbline.Builder builder = loader.builder(parsed, Options.texts(parsed, Options.RULES));
    loader.add(builder, folder);
    return loader.load(builder);
  }
}
