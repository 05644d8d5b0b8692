package dev.plumbline.service.cli;

import dev.plumbline.ModelCatalog;
import dev.plumbline.ModelCatalog.Model;
import dev.plumbline.service.output.CatalogFormat.Listed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plumbline catalog search}: models by a part of their id or name. */
final class CatalogSearchCommand implements Command {
  private static final String PROVIDER = "--provider";

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("search");
    Options.text(spec, PROVIDER, "ID", "Search the models of this provider alone.");
    CatalogOptions.format(spec);
    Options.parameters(spec, "TEXT", "1", "A part of an id or name, in whatever case.");
    return CommandHelp.CATALOG_SEARCH.describe(spec);
  }

  @Override
  public Status run(ParseResult parsed, Session session) throws Refusal, IOException {
    var format = CatalogOptions.format(parsed, session);
    String part = Options.parameters(parsed).get(0).toLowerCase(Locale.ROOT);
    List<Listed> found = new ArrayList<>();
    for (String provider : providers(parsed.matchedOptionValue(PROVIDER, ""))) {
      ModelCatalog catalog = ModelCatalog.builtIn(provider).orElseThrow();
      for (Model model : catalog.models()) {
        if (has(model, part)) {
          found.add(new Listed(catalog, model));
        }
      }
    }
    format.matches(found);
    return Status.FINE;
  }

  private static boolean has(Model model, String part) {
    return model.id().toLowerCase(Locale.ROOT).contains(part)
        || model.facts().getOrDefault("name", "").toLowerCase(Locale.ROOT).contains(part);
  }

  private static List<String> providers(String asked) throws Refusal {
    List<String> all = ModelCatalog.builtInProviders();
    if (asked.isEmpty() || all.contains(asked)) {
      return asked.isEmpty() ? all : List.of(asked);
    }
    throw new Refusal(
        "there is no catalog of `"
            + asked
            + "`"
            + Nearest.of(asked, all)
                .map(near -> "; did you mean `" + near + "`?")
                .orElse("; there is " + String.join(", ", all)));
  }
}
