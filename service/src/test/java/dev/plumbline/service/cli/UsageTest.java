package dev.plumbline.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "plumbline {0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | name a command: validate, models, rules, audit, catalog, serve, tokens, completion",
        "validte | there is no command `validte`; did you mean `validate`?",
        "hello | there is no command `hello`; there is validate, models, rules, audit, catalog, serve, tokens, completion",
        "audit | missing: `FILE`",
        "rules | name a command: lint, test, explain, diff, import, impact, schema, format",
        "rules lnt | there is no command `lnt`; did you mean `lint`?",
        "rules format | missing: `DIR`",
        "rules diff a b | a: there is no such folder",
        "validate | missing: `FILE`",
        "rules lint | missing: `DIR`",
        "rules import | missing: `FILE`",
        "rules import f | missing: `--from`; there is roo-code, cline, openrouter, litellm",
        "rules import --from cursor f | there is no `--from cursor`; there is roo-code, cline, openrouter, litellm",
        "rules import --from litelm f | there is no `--from litelm`; did you mean `litellm`?",
        "rules explain | missing: `CODE_OR_FILE`",
        "rules explain key/mising | `key/mising` is no code of a check and no file; did you mean `key/missing`?",
        "rules explain x | `x` is no code of a check and no file; `plumbline validate` shows the code of each finding",
        "rules impact | missing: `--setups`, `NEW`",
        "rules test | missing: `DIR`; or run the built-in tests with --builtin-tests",
        "validate --fromat json f | there is no option `--fromat`; did you mean `--format`?",
        "validate --colour f | there is no option `--colour`",
        "validate --format jsn f | there is no `--format jsn`; did you mean `json`?",
        "validate --format x f | there is no `--format x`; there is text, json, ndjson, sarif, junit, github, html",
        "validate --as roo-cod f | there is no `--as roo-cod`; did you mean `roo-code`?",
        "validate --live --fix f | `--fix` and `--live` need a run each: mend the file, then ask",
        "validate --locale korean f | `--locale korean` names no language; there is en, ja, ko, zh",
        "validate --locale fr gone | there are no texts in `fr`, so this is in English; there is en, ja, ko, zh",
        "validate --now soon f | `--now soon` is no point in time; write 2026-11-22 or 2026-11-22T09:00:00Z",
        "validate --rules gone f | gone: there is no such folder",
        "validate - - | standard input (-) can be read once only",
        "validate --fix - f | with `--fix`, standard input (-) and files need a run each",
        "catalog | name a command: show, search, diff, refresh",
        "catalog refesh | there is no command `refesh`; did you mean `refresh`?",
        "catalog show opnrouter | no provider and no model is called `opnrouter`; did you mean `openrouter`?",
        "catalog search --provider bedrok nova | there is no catalog of `bedrok`; did you mean `bedrock`?",
        "catalog diff a.json b.json | a.json: there is no such file",
        "tokens create --roles validate | `--name` takes the name of whoever holds the token",
        "tokens create --name ci --roles x | `--roles` takes some of validate, read-rules, edit-rules, admin",
        "tokens revoke 1 | no token has this id; `plumbline tokens list` shows all",
        "serve --host 0.0.0.0 | other machines could reach the service, and nobody would have to say who they are; make a token with `plumbline tokens create`, name an issuer with `--oidc-issuer`, or listen to 127.0.0.1",
        "serve --port x | `--port` takes a whole number from 0 to 65535, not `x`",
        "completion x | `x` is one argument too many"
      })
  void whatIsNotUnderstoodIsAnsweredWithWhatIsThere(String arguments, String sentence) {
    ProgramRun run =
        ProgramRun.in(folder, arguments.isEmpty() ? new String[0] : arguments.split(" "));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("plumbline: " + sentence + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "validate",
        "models",
        "rules",
        "rules lint",
        "rules test",
        "rules explain",
        "rules diff",
        "rules import",
        "rules impact",
        "rules schema",
        "audit",
        "rules format",
        "catalog",
        "catalog show",
        "catalog search",
        "catalog diff",
        "catalog refresh",
        "serve",
        "tokens",
        "tokens create",
        "tokens list",
        "tokens revoke",
        "completion"
      })
  void everyCommandHasHelpWithExamples(String command) {
    ProgramRun run = ProgramRun.in(folder, (command + " --help").strip().split(" "));
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    Approvals.verify(
        run.out(),
        Approvals.NAMES.withParameters(
            command.isEmpty() ? "plumbline" : command.replace(' ', '-')));
  }

  @Test
  void theVersionIsTheBuilds() {
    ProgramRun run = ProgramRun.in(folder, "--version");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).matches("plumbline \\d+\\.\\d+\\.\\d+\\S*\n");
  }

  @Test
  void theCompletionScriptKnowsCommandsAndOptions() {
    ProgramRun run = ProgramRun.in(folder, "completion");
    assertThat(run.exit()).isZero();
    for (String word : List.of("validate", "lint", "--locale", "complete -F")) {
      assertThat(run.out()).contains(word);
    }
  }
}
