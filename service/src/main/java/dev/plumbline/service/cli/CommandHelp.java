package dev.plumbline.service.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What {@code --help} says of each command beside its options. */
enum CommandHelp {
  PLUMBLINE(
      "Checks an LLM provider's setup before the first request.",
      """
      A setup is a YAML or JSON document with provider, key, base URL, model, region and \
      options. Plumbline tells what is wrong with it, why, and what to do; much of it it mends \
      itself. It sends nothing anywhere and never prints a credential.""",
      """
      plumbline validate setup.yaml
      plumbline validate --fix setup.yaml
      plumbline rules lint rules/
      """),
  VALIDATE(
      "Check setups and report what is wrong with them.",
      """
      Each FILE holds one setup, several YAML documents with one each, or the settings of a \
      program that Plumbline knows: aider, Claude Code, Cline, Continue, Kilo Code, LangChain4j, \
      LiteLLM, opencode, Roo Code, Spring AI, Zed, or environment variables. What it is shows its \
      content, or --as says it; each profile in it is answered as FILE#PROFILE, with places in the \
      file itself. `-` is standard input. Where a file cannot be read the others are answered nevertheless. Answers go to standard \
      output, everything else to standard error.

      With --fix, files are changed in place: every automatic fix is applied until none is \
      left, and all the rest of the file, comments and layout, stays byte for byte. What was \
      changed is told on standard error, and the report is that of the mended file. From \
      standard input, the mended text goes to standard output and the report to standard error.

      --format json prints the report as an object where one FILE holds one setup, and a list \
      of reports otherwise; ndjson prints one report a line in the order of the input. For other \
      programs there are sarif (code scanning), junit (build servers) and github (annotations of \
      a workflow); html is a page that stands alone.

      The language of the texts is that of --locale, else of the setup's context, else of \
      LC_ALL, LC_MESSAGES or LANG, else English. Texts are colored on a terminal, unless \
      NO_COLOR is set.""",
      """
      plumbline validate setup.yaml
      plumbline validate --locale ko --all setup.yaml
      plumbline validate --rules company-rules/ --format ndjson setups/*.yaml
      plumbline validate --fix setup.yaml
      plumbline validate roo-code-settings.json application.yml
      env | plumbline validate --as env -
      plumbline validate --fix - < setup.yaml > mended.yaml
      """),
  RULES(
      "Work on rule files.",
      "Rule files are YAML; a folder is read with all folders in it.",
      """
      plumbline rules lint company-rules/
      """),
  MODELS(
      "Show the models that a person may choose.",
      """
      Every model that a provider lists is validated in a setup for the person and place that \
      the options name; what such a setup leaves out, such as the key, does not matter. With \
      --all the refused ones are shown as well, each with what refuses it and where that is \
      written.

      With --live, the endpoint of the setup is asked for its own list, with the setup's own key: \
      what this key may use, with what the catalog knows of it and what a policy has against it, \
      and with what the provider says of key and account. With --all, models that the catalog \
      knows and the endpoint does not list are shown as well. What keeps the list away is told as \
      `validate --live` tells it.""",
      """
      plumbline models --rules company-rules/ --provider openrouter --organization acme
      plumbline models --rules company-rules/ --organization acme --group research --all
      plumbline models --provider bedrock --region eu-west-1 --format json
      plumbline models --live --setup setup.yaml
      plumbline models --live --health --setup litellm.yaml --format json
      """),
  LINT(
      "Find what cannot be meant in rule files.",
      """
      Reads every rule file of the folders, together with the built-in rules that they may \
      refer to, and shows each problem with its place: what cannot be read, names that nobody \
      knows, entries and checks that can never do anything, waivers that are over, and policies \
      that cannot both be followed.

      With --fix, what surely was meant is put in its place, comments and layout stay as they \
      are, and what was done is told on standard error; the rest is reported.""",
      """
      plumbline rules lint company-rules/
      plumbline rules lint --fix company-rules/
      plumbline rules lint --format json company-rules/
      """),
  CATALOG(
      "Look into the lists of models that Plumbline comes with, and make newer ones.",
      "Each list names what it was taken from, with version, licence and date.",
      """
      plumbline catalog show openrouter
      plumbline catalog search gemini
      """),
  CATALOG_SHOW(
      "Show the models of a provider, or all that is known of one model.",
      """
      A model is found under its id at every provider that lists it, also where the id is \
      spelled otherwise without doubt.""",
      """
      plumbline catalog show openrouter
      plumbline catalog show google/gemini-2.5-pro
      plumbline catalog show --format json bedrock
      """),
  CATALOG_SEARCH(
      "Find models by a part of their id or name.",
      "Searches the lists of all providers, in whatever case.",
      """
      plumbline catalog search sonnet
      plumbline catalog search --provider bedrock nova
      """),
  CATALOG_DIFF(
      "Tell what has changed between two catalog files of a provider.",
      "Shows models that came (+), went (-), and facts that changed (~).",
      """
      plumbline catalog diff openrouter-2026-10.json openrouter-2026-11.json
      """),
  CATALOG_REFRESH(
      "Make newer catalogs of the lists of models that providers publish.",
      """
      Fetches the lists that the providers' facts name, and writes a catalog for each provider \
      whose list says something new: DIR/catalog/ID.json, in one step each. Whoever loads the \
      folder (--rules DIR) goes by these catalogs in place of those that Plumbline comes with. \
      What a list does not state of a model stays as it was known.

      Shows models that came (+), went (-), and what changed of others (~). An answer that is no \
      list, holds no model, or less than half of those that are known is not taken; what is known \
      stays. Lists that want a key are asked with the key of a setup, if one is given, and that \
      key goes to that list alone.

      The exit code is 2 where a list could not be had; the others are written nevertheless.""",
      """
      plumbline catalog refresh --dry-run openrouter
      plumbline catalog refresh --into company-rules/
      plumbline catalog refresh --into company-rules/ --setup mistral.yaml mistral
      """),
  SERVE(
      "Answer over HTTP, and keep the rules that admins edit.",
      """
      Hosts that are not on the JVM send their setups to POST /v1/validate; /openapi.json \
      describes all paths. The service runs until it is asked to end, lets requests end that \
      it has begun, and tells what happens on standard error, one JSON object a line.

      Every option can be given as an environment variable as well, by the name that stands \
      behind it; the option wins.""",
      """
      plumbline serve
      PLUMBLINE_PORT=9000 plumbline serve
      curl --data-binary @setup.yaml http://127.0.0.1:8383/v1/validate
      """),
  TEST(
      "Run the tests of rule files and tell what they do not show.",
      """
      Runs the tests of the folders, together with the built-in rules: what files of `kind: tests` \
      expect, and the examples of checks. A test without `now` is run for a fixed day: that of its \
      file, for an example the day on which the check's source was read, else 2026-11-22.

      Then tells which conditions no test depends on: where none speaks because the condition \
      holds, or none is silent because it does not. With --mutate, every check is changed in small \
      ways (a condition left out or turned round, `any` for `all`, a bound or a day moved by one, \
      an entry left out of a list), and the changes with which all tests still pass are listed.

      A tests file states setups and what is to be found in them: `nothing`, `allowed` (nothing of \
      error level), a code, a list of exactly the codes, codes with `severity`, `field` or \
      `waived`, or `{ includes: [...], excludes: [...] }` where other codes do not matter. What is \
      `given` for the whole file holds for every test; in a table, each row is a test:

        kind: tests
        given: { provider: openrouter, apiKeyEnv: KEY }
        tests:
          - name: A setup that is fine
            given: { model: openai/gpt-4o }
            expect: nothing
          - columns: [model, options.promptCaching, expect]
            rows:
              - [google/gemini-2.5-pro, true, nothing]
              - [google/gemini-2.5-pro, ~, openrouter/gemini-caching-off]

      The exit code is 1 where a test fails, and with --mutate where a change goes unnoticed; a \
      folder without any test is a mistake and ends with 2.""",
      """
      plumbline rules test company-rules/
      plumbline rules test --mutate company-rules/
      plumbline rules test --format junit company-rules/ > tests.xml
      """),
  EXPLAIN(
      "Tell what a check says, or why a setup is judged as it is.",
      """
      With the code of a check: its texts, where it stands and in whose layer, the source of the \
      fact behind it, what has to hold before it speaks, and its examples.

      With a file of setups: which checks spoke and why, which spoke and follow from another \
      finding, and which were silent because of one condition alone, with what the setup has \
      instead. Of all others the number is shown; --all shows them one by one. Credentials are \
      never shown.""",
      """
      plumbline rules explain openrouter/gemini-caching-off
      plumbline rules explain --locale ko key/missing
      plumbline rules explain setup.yaml
      plumbline rules explain --all --format json setup.yaml
      """),
  AUDIT(
      "Tell how stored setups fare, in numbers.",
      """
      Validates every setup of the files and folders and adds up how many fail, what is found how \
      often, and whose setups and which providers' they are. Waivers that excused nothing are \
      listed.

      A file that ends in .ndjson or .jsonl holds a setup a line, as does standard input (-); any \
      other file is read as `plumbline validate` reads it, and a folder with all folders in it. \
      The store is read once and may be larger than memory. Where some setups cannot be read, the \
      exit code is 2 and the numbers are about the others.""",
      """
      plumbline audit setups.ndjson
      plumbline audit --rules company-rules/ --format json fleet/
      """),
  DIFF(
      "Tell what two folders of rule files mean differently.",
      """
      Compares policies and checks by what they mean, not by their text: who gains and loses which \
      providers, models and regions, and what is found in setups more, less or otherwise. Each \
      difference comes with a setup that both folders were tried on and of which they say different \
      things. Files that are only reordered, renamed or laid out anew do not differ.

      Models are those of the catalogs, and whatever policies name; options and addresses are \
      tried at each side of every boundary that a rule draws. A check that is written differently \
      is named even where no setup was found that shows it. Facts about providers and hosts are \
      not compared.

      The exit code is 1 where something differs.""",
      """
      plumbline rules diff company-rules/ draft/
      plumbline rules diff --format json company-rules/ draft/
      """),
  IMPACT(
      "Tell what other rules would mean for stored setups.",
      """
      Validates every setup by the rules as they are (--rules) and by those of the folder NEW in \
      their place, and tells who flips: which setups fail that passed, which pass that failed, by \
      which rules, and whose they are. Errors and warnings that come are told apart from those \
      that go. Nothing is changed and nothing is sent anywhere.

      A file that ends in .ndjson or .jsonl holds a setup a line, as does standard input (-); any \
      other file is read as `plumbline validate` reads it, and a folder with all folders in it. \
      The store is read once and may be larger than memory.

      The exit code is 1 where a setup fails that does not fail now, and 2 where some setups \
      cannot be read; the answer is then about the others.""",
      """
      plumbline rules impact draft/ --rules company-rules/ --setups setups.ndjson
      plumbline rules impact draft/ --rules company-rules/ --setups fleet/ --format json
      """),
  TOKENS(
      "Say who may use the service.",
      """
      A token is sent as `Authorization: Bearer ...`. As soon as there is one, the service wants \
      one with every request; a service that runs takes note of changes within a second.""",
      """
      plumbline tokens create --name ci --roles validate
      plumbline tokens list
      plumbline tokens revoke 1f2e3d4c
      """),
  TOKENS_CREATE(
      "Make a token and show it, once.",
      "Only a hash of the token is kept.",
      """
      plumbline tokens create --name alice@acme.example --roles edit-rules,validate --days 90
      """),
  TOKENS_LIST(
      "Show the tokens that there are, without what makes them work.",
      "One line a token: id, roles, when it was made, when it ends, whose it is.",
      """
      plumbline tokens list
      """),
  TOKENS_REVOKE(
      "Take a token away.",
      "Requests with it are refused within a second.",
      """
      plumbline tokens revoke 1f2e3d4c
      """),
  SCHEMA(
      "Print the JSON Schema of rule files, for editors.",
      """
      One schema for all kinds of rule files. An editor that knows it completes keys, attributes, \
      operators and options, shows what each means, and marks what is misspelt. With folders, the \
      options and providers of their files are known to it as well.

      Name the schema in the first line of a rule file, and editors with a YAML language server \
      use it.""",
      """
      plumbline rules schema > rule-file.schema.json
      sed -i '1i # yaml-language-server: $schema=rule-file.schema.json' policy.yaml
      """),
  FORMAT(
      "Write rule files in one layout.",
      """
      Two spaces a level, list items two spaces further in, one blank line at most, lines that end \
      in a line feed. Order, quotes and comments stay, and what stands in braces on one line stays \
      there. A file whose layout cannot be changed without touching what it says is left as it is.

      With --check nothing is changed, and the exit code is 1 where a file has another layout.""",
      """
      plumbline rules format company-rules/
      plumbline rules format --check company-rules/
      """),
  IMPORT(
      "Turn policies of other products into policies of Plumbline.",
      """
      Reads what an organization has decided elsewhere and writes a document of `kind: policy` for \
      each: Roo Code's organization allow list (roo-code), Cline's remote configuration (cline), \
      OpenRouter's guardrails as its management API answers with them (openrouter), LiteLLM's list \
      of models, access groups and teams (litellm; the files of one run belong together).

      What has no counterpart here stands as a comment above the policy and is told on standard \
      error. Credentials are never copied. A file that is nothing of the product ends with 2, and \
      nothing is written.""",
      """
      plumbline rules import --from roo-code organization.json > company-rules/roo-code.yaml
      plumbline rules import --from litellm --output company-rules/ config.yaml teams.json
      """),
  COMPLETION(
      "Print a script that completes commands and options in bash and zsh.",
      "The script serves a command that is called `plumbline`, such as an alias.",
      """
      alias plumbline='java -jar plumbline.jar'
      source <(plumbline completion)
      """);

  private static final int WIDTH = 100;

  private final String purpose;
  private final String description;
  private final String examples;

  CommandHelp(String purpose, String description, String examples) {
    this.purpose = purpose;
    this.description = description;
    this.examples = examples;
  }

  /** Adds the help and its option to a command. */
  CommandSpec describe(CommandSpec spec) {
    UsageMessageSpec usage = spec.usageMessage();
    usage.width(WIDTH);
    usage.header(purpose, "");
    usage.description(("\n" + description).split("\n"));
    usage.optionListHeading("%nOptions:%n");
    usage.parameterListHeading("%nParameters:%n");
    usage.commandListHeading("%nCommands:%n");
    usage.sortOptions(false);
    usage.footerHeading("%nExamples:%n");
    usage.footer(examples.indent(2).stripTrailing().split("\n"));
    usage.exitCodeListHeading("%nExit codes:%n");
    usage.exitCodeList(exitCodes());
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Show this help and exit.")
            .build());
    return spec;
  }

  private static Map<String, String> exitCodes() {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("0", "nothing of error level was found");
    codes.put("1", "at least one finding is an error");
    codes.put("2", "the program could not do its job: usage, unreadable input, bad rule files");
    return codes;
  }
}
