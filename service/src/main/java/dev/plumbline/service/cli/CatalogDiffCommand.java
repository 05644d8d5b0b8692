package dev.plumbline.service.cli;

import dev.plumbline.ModelCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plumbline catalog diff}: what the later of two catalog files says differently. */
final class CatalogDiffCommand implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("diff");
    CatalogOptions.format(spec);
    Options.parameters(spec, "FILE", "2", "The earlier catalog file, then the later one.");
    return CommandHelp.CATALOG_DIFF.describe(spec);
  }

  @Override
  public Status run(ParseResult parsed, Session session) throws Refusal, IOException {
    var format = CatalogOptions.format(parsed, session);
    List<String> files = Options.parameters(parsed);
    ModelCatalog before = read(files.get(0), session);
    ModelCatalog after = read(files.get(1), session);
    if (!before.provider().equals(after.provider())) {
      throw new Refusal(
          "these are catalogs of two providers, `%s` and `%s`"
              .formatted(before.provider(), after.provider()));
    }
    format.changes(before, after);
    return Status.FINE;
  }

  private static ModelCatalog read(String file, Session session) throws Refusal {
    String text = new InputReader(session).read(file).text();
    try {
      return ModelCatalog.read(text.getBytes(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException broken) {
      throw new Refusal(file + ": " + broken.getMessage());
    }
  }
}
