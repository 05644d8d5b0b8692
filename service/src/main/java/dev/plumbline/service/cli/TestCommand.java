package dev.plumbline.service.cli;

import dev.plumbline.Plumbline;
import dev.plumbline.service.output.TestsFormat;
import dev.plumbline.service.output.TestsJson;
import dev.plumbline.service.output.TestsJunit;
import dev.plumbline.service.output.TestsText;
import dev.plumbline.testing.TestOptions;
import dev.plumbline.testing.TestReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plumbline rules test}: whether rules do what their tests say, and what these miss. */
final class TestCommand implements Command {
  private static final String BUILT_IN_TESTS = "--builtin-tests";
  private static final String COVERAGE = "--coverage";
  private static final String MUTATE = "--mutate";

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("test");
    Options.texts(
        spec, Options.RULES, "DIR", "Also use the rules of this folder, without its tests.");
    Options.flag(spec, Options.NO_BUILT_IN, "Use none of the built-in rules.");
    Options.flag(spec, BUILT_IN_TESTS, "Also run the examples of the built-in checks.");
    Options.flag(spec, COVERAGE, "List every condition that no test depends on.");
    Options.flag(spec, MUTATE, "Change the rules in small ways; list what no test notices.");
    LanguageOption.declare(spec);
    Options.text(
        spec,
        Choice.TEST_FORMAT.option(),
        "FORMAT",
        "How to print: text, json or junit.",
        "Default: text.");
    Options.parameters(spec, "DIR", "0..*", "Folders of rule files with tests.");
    return RulesHelp.TEST.describe(spec);
  }

  @Override
  public Status run(ParseResult parsed, Session session) throws Refusal, IOException {
    String format = Choice.TEST_FORMAT.of(parsed);
    List<String> tested = Options.parameters(parsed);
    boolean builtIn = Options.given(parsed, BUILT_IN_TESTS);
    if (tested.isEmpty() && !builtIn) {
      throw new Refusal("missing: `DIR`; or run the built-in tests with " + BUILT_IN_TESTS);
    }
    List<String> folders = new ArrayList<>(tested);
    folders.addAll(Options.texts(parsed, Options.RULES));
    RuleBaseLoader loader = new RuleBaseLoader(session);
    Plumbline plumbline = loader.load(loader.builder(parsed, folders));
    RuleSources sources = new RuleSources(session, tested);
    TestReport report =
        plumbline.test(
            TestOptions.STANDARD
                .withFiles(sources.names())
                .withBuiltIn(builtIn)
                .withMutate(Options.given(parsed, MUTATE)));
    if (report.results().isEmpty()) {
      throw new Refusal(
          "there is no test to run; a file of tests begins with `kind: tests`, and a check may"
              + " have `examples`");
    }
    format(format, parsed, session).write(report, sources::shown);
    return isFine(report) ? Status.FINE : Status.FINDINGS;
  }

  private static TestsFormat format(String name, ParseResult parsed, Session session)
      throws Refusal {
    Locale locale = LanguageOption.of(parsed, session).language();
    return switch (name) {
      case "json" -> new TestsJson(session.out());
      case "junit" -> new TestsJunit(session.out());
      default ->
          new TestsText(session.out(), session.palette(), locale, Options.given(parsed, COVERAGE));
    };
  }

  private static boolean isFine(TestReport report) {
    boolean unnoticed =
        report.mutation().filter(mutation -> !mutation.survivors().isEmpty()).isPresent();
    return report.passed() && !unnoticed;
  }
}
