package dev.plumbline.service.cli;

import dev.plumbline.service.output.CatalogFormat;
import dev.plumbline.service.output.CatalogJson;
import dev.plumbline.service.output.CatalogText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** What all commands on catalogs accept. */
final class CatalogOptions {
  private CatalogOptions() {}

  static void format(CommandSpec spec) {
    Options.text(
        spec, Choice.FORMAT.option(), "FORMAT", "How to print: text or json.", "Default: text.");
  }

  static CatalogFormat format(ParseResult parsed, Session session) throws Refusal {
    return Choice.FORMAT.of(parsed).equals("json")
        ? new CatalogJson(session.out())
        : new CatalogText(session.out());
  }
}
