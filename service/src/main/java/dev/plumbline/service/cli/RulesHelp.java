package dev.plumbline.service.cli;

import picocli.CommandLine.Model.CommandSpec;

/** What {@code --help} says of the commands that work on rule files. */
enum RulesHelp {
  RULES(
      "Work on rule files.",
      "Rule files are YAML; a folder is read with all folders in it.",
      """
      plumbline rules lint company-rules/
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

      Policies are tested by tests files: a setup with its context, and the codes that the policies \
      report, each at the line that decides. Of each policy it is told which of its parts no test \
      depends on, and with --mutate policies are changed as well: whom it or a waiver is for, a \
      list, an entry, a requirement, another severity, a waiver, its field or a mark that something \
      may be loosened is left out, a day or a bound is moved by one, a condition or a required value \
      is another, a policy that enforces only warns, one that loosens a layer above speaks in it. \
      Examples of checks know no policy but the one that they state themselves.

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
  DIFF(
      "Tell what two folders of rule files mean differently.",
      """
      Compares policies and checks by what they mean, not by their text: who gains and loses which \
      providers, models and regions, and what is found in setups more, less or otherwise. Each \
      difference comes with a setup that both folders were tried on and of which they say different \
      things. Files that are only reordered, renamed or laid out anew do not differ.

      Models are those of the catalogs, and whatever policies name; options and addresses are \
      tried at each side of every boundary that a rule draws. A check that is written differently \
      is named even where no setup was found that shows it, and so are facts about providers, hosts \
      and options. Where a check finds the same and only says it otherwise, that is told beside the \
      differences and is none. What was not tried, because there are too many kinds of people or \
      days, is named. Lists of placeholders and settings files of hosts are not compared.

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
      """);

  private final String purpose;
  private final String description;
  private final String examples;

  RulesHelp(String purpose, String description, String examples) {
    this.purpose = purpose;
    this.description = description;
    this.examples = examples;
  }

  /** Adds the help and its option to a command. */
  CommandSpec describe(CommandSpec spec) {
    return new HelpPage(purpose, description, examples).describe(spec);
  }
}
