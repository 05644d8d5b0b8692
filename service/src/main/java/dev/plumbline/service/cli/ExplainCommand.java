package dev.plumbline.service.cli;

import dev.plumbline.Plumbline;
import dev.plumbline.Setup;
import dev.plumbline.ValidationOptions;
import dev.plumbline.explanation.CheckDescription;
import dev.plumbline.explanation.Explanation;
import dev.plumbline.service.output.CheckJson;
import dev.plumbline.service.output.CheckText;
import dev.plumbline.service.output.ExplanationJson;
import dev.plumbline.service.output.ExplanationText;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plumbline rules explain}: what a check says, or why a setup was judged as it was. */
final class ExplainCommand implements Command {
  private static final String ALL = "--all";
  private static final String NOW = "--now";

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("explain");
    Options.ruleFolders(spec);
    LanguageOption.declare(spec);
    Options.text(
        spec,
        NOW,
        "INSTANT",
        "The time to validate for, such as 2026-11-22 or 2026-11-22T09:00:00Z.",
        "Default: now.");
    Options.flag(spec, ALL, "Of a setup, show every check.");
    Options.text(
        spec, Choice.FORMAT.option(), "FORMAT", "How to print: text or json.", "Default: text.");
    Options.parameter(
        spec, "CODE_OR_FILE", "The code of a check, or a file of setups; - is standard input.");
    return RulesHelp.EXPLAIN.describe(spec);
  }

  @Override
  public Status run(ParseResult parsed, Session session) throws Refusal, IOException {
    boolean json = Choice.FORMAT.of(parsed).equals("json");
    Languages languages = LanguageOption.of(parsed, session);
    RuleBaseLoader loader = new RuleBaseLoader(session);
    List<String> folders = Options.texts(parsed, Options.RULES);
    String named = Options.parameter(parsed);
    boolean isFile = isFile(named, session);
    Plumbline plumbline = loader.load(loader.builder(parsed, folders));
    if (isFile) {
      Validator validator = new Validator(plumbline, options(parsed), languages, "auto");
      explain(explanations(validator, named, session), json, parsed, session);
    } else {
      describe(check(plumbline, named, languages.language()), json, languages, session);
    }
    return Status.FINE;
  }

  private static boolean isFile(String named, Session session) throws Refusal {
    return named.equals(InputReader.STANDARD_INPUT) || Files.exists(session.path(named));
  }

  private static CheckDescription check(Plumbline plumbline, String code, Locale locale)
      throws Refusal {
    Optional<CheckDescription> check = plumbline.describe(code, locale);
    if (check.isPresent()) {
      return check.get();
    }
    String nearest =
        Nearest.of(code, plumbline.codes())
            .map(near -> "; did you mean `" + near + "`?")
            .orElse("; `plumbline validate` shows the code of each finding");
    throw new Refusal("`" + code + "` is no code of a check and no file" + nearest);
  }

  private static void describe(
      CheckDescription check, boolean json, Languages languages, Session session)
      throws IOException {
    if (json) {
      new CheckJson(session.out()).write(check);
    } else {
      new CheckText(session.out(), session.palette(), languages.language()).write(check);
    }
  }

  private static List<Explanation> explanations(Validator validator, String file, Session session)
      throws Refusal {
    List<Explanation> explanations = new ArrayList<>();
    for (Setup setup : validator.read(new InputReader(session).read(file)).setups()) {
      explanations.add(validator.explain(setup));
    }
    return explanations;
  }

  private static void explain(
      List<Explanation> explanations, boolean json, ParseResult parsed, Session session)
      throws IOException {
    if (json) {
      new ExplanationJson(session.out()).write(explanations);
      return;
    }
    ExplanationText text =
        new ExplanationText(session.out(), session.palette(), Options.given(parsed, ALL));
    for (int i = 0; i < explanations.size(); i++) {
      session.out().write(i == 0 ? "" : "\n");
      text.write(explanations.get(i));
    }
  }

  private static ValidationOptions options(ParseResult parsed) throws Refusal {
    String now = parsed.matchedOptionValue(NOW, null);
    return now == null
        ? ValidationOptions.STANDARD
        : ValidationOptions.STANDARD.withNow(Instants.parse(now));
  }
}
