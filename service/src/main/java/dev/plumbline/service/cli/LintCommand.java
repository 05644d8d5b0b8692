package dev.plumbline.service.cli;

import dev.plumbline.LintFinding;
import dev.plumbline.Plumbline;
import dev.plumbline.Severity;
import dev.plumbline.service.output.ProblemsJson;
import dev.plumbline.service.output.ProblemsText;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plumbline rules lint}: what cannot be meant in rule files. */
final class LintCommand implements Command {
  private static final String FIX = "--fix";
  private static final String NOW = "--now";

  /** What a file says is looked at when it can be read, and one mended thing may show another. */
  private static final int MOST_ROUNDS = 5;

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("lint");
    Options.flag(spec, Options.NO_BUILT_IN, "Do not load the built-in rules beside these.");
    Options.flag(spec, FIX, "Mend the files in place, where it is sure what was meant.");
    Options.text(
        spec,
        NOW,
        "INSTANT",
        "The day to look at periods and waivers on.",
        "Default: today, in UTC.");
    LanguageOption.declare(spec);
    Options.text(
        spec, Choice.FORMAT.option(), "FORMAT", "How to print: text or json.", "Default: text.");
    Options.parameters(spec, "DIR", "1..*", "Folders of rule files.");
    return RulesHelp.LINT.describe(spec);
  }

  @Override
  public Status run(ParseResult parsed, Session session) throws Refusal, IOException {
    String format = Choice.FORMAT.of(parsed);
    Locale locale = LanguageOption.of(parsed, session).language();
    List<String> folders = Options.parameters(parsed);
    RuleSources sources = new RuleSources(session, folders);
    LocalDate today = today(parsed, session);
    List<LintFinding> findings = builder(parsed, session).lint(today);
    LintFixes fixes = new LintFixes(session, sources, locale);
    int rounds = Options.given(parsed, FIX) ? MOST_ROUNDS : 0;
    for (int round = 0; round < rounds && fixes.apply(findings); round++) {
      findings = builder(parsed, session).lint(today);
    }
    if (format.equals("json")) {
      new ProblemsJson(session.out(), locale).writeFindings(findings);
    } else {
      new ProblemsText(session.out(), session.palette(), locale, sources::read)
          .write(findings.stream().map(LintFinding::problem).toList());
    }
    boolean errors =
        findings.stream().anyMatch(found -> found.problem().severity() == Severity.ERROR);
    return errors ? Status.FINDINGS : Status.FINE;
  }

  private static Plumbline.Builder builder(ParseResult parsed, Session session) throws Refusal {
    return new RuleBaseLoader(session).builder(parsed, Options.parameters(parsed));
  }

  private static LocalDate today(ParseResult parsed, Session session) throws Refusal {
    String now = parsed.matchedOptionValue(NOW, null);
    Instant instant = now == null ? session.surroundings().clock().instant() : Instants.parse(now);
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
