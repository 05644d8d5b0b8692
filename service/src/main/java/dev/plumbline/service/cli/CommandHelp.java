package dev.plumbline.service.cli;

import picocli.CommandLine.Model.CommandSpec;

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
  COMPLETION(
      "Print a script that completes commands and options in bash and zsh.",
      "The script serves a command that is called `plumbline`, such as an alias.",
      """
      alias plumbline='java -jar plumbline.jar'
      source <(plumbline completion)
      """);

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
    return new HelpPage(purpose, description, examples).describe(spec);
  }
}
