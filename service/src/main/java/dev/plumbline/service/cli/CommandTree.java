package dev.plumbline.service.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** All commands in their order. */
final class CommandTree {
  private CommandTree() {}

  /** The root of a new tree. */
  static CommandSpec spec() {
    CommandSpec root = CommandHelp.PLUMBLINE.describe(CommandSpec.create().name(Program.NAME));
    root.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Print the version and exit.")
            .build());
    root.addSubcommand("validate", new ValidateCommand().spec());
    root.addSubcommand("models", new ModelsCommand().spec());
    root.addSubcommand("rules", rules());
    root.addSubcommand("audit", new AuditCommand().spec());
    root.addSubcommand("catalog", catalog());
    root.addSubcommand("serve", new ServeCommand().spec());
    root.addSubcommand("tokens", TokensCommand.tree());
    root.addSubcommand("completion", new CompletionCommand().spec());
    return root;
  }

  private static CommandSpec catalog() {
    CommandSpec catalog = CommandHelp.CATALOG.describe(CommandSpec.create().name("catalog"));
    catalog.addSubcommand("show", new CatalogShowCommand().spec());
    catalog.addSubcommand("search", new CatalogSearchCommand().spec());
    catalog.addSubcommand("diff", new CatalogDiffCommand().spec());
    catalog.addSubcommand("refresh", new CatalogRefreshCommand().spec());
    return catalog;
  }

  private static CommandSpec rules() {
    CommandSpec rules = RulesHelp.RULES.describe(CommandSpec.create().name("rules"));
    rules.addSubcommand("lint", new LintCommand().spec());
    rules.addSubcommand("test", new TestCommand().spec());
    rules.addSubcommand("explain", new ExplainCommand().spec());
    rules.addSubcommand("diff", new DiffCommand().spec());
    rules.addSubcommand("import", new ImportCommand().spec());
    rules.addSubcommand("impact", new ImpactCommand().spec());
    rules.addSubcommand("schema", new SchemaCommand().spec());
    rules.addSubcommand("format", new FormatCommand().spec());
    return rules;
  }
}
