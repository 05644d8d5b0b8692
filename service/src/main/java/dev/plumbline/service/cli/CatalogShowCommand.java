package dev.plumbline.service.cli;

import dev.plumbline.ModelCatalog;
import dev.plumbline.service.output.CatalogFormat.Listed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plumbline catalog show}: what is known of a provider's models, or of one model. */
final class CatalogShowCommand implements Command {
  private static final int NEAREST = 3;

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("show");
    CatalogOptions.format(spec);
    Options.parameters(spec, "PROVIDER|MODEL", "1", "A provider's id, or a model's.");
    return CommandHelp.CATALOG_SHOW.describe(spec);
  }

  @Override
  public Status run(ParseResult parsed, Session session) throws Refusal, IOException {
    var format = CatalogOptions.format(parsed, session);
    String name = Options.parameters(parsed).get(0);
    Optional<ModelCatalog> catalog = ModelCatalog.builtIn(name);
    if (catalog.isPresent()) {
      format.catalog(catalog.get());
    } else {
      format.models(listing(name));
    }
    return Status.FINE;
  }

  private static List<Listed> listing(String name) throws Refusal {
    List<Listed> listing = new ArrayList<>();
    Set<String> near = new LinkedHashSet<>();
    for (String provider : ModelCatalog.builtInProviders()) {
      ModelCatalog catalog = ModelCatalog.builtIn(provider).orElseThrow();
      catalog
          .find(name)
          .ifPresentOrElse(
              model -> listing.add(new Listed(catalog, model)),
              () -> near.addAll(catalog.nearest(name, 1)));
    }
    if (listing.isEmpty()) {
      throw new Refusal("no provider and no model is called `" + name + "`" + hint(name, near));
    }
    return listing;
  }

  private static String hint(String name, Set<String> near) {
    Optional<String> provider = Nearest.of(name, ModelCatalog.builtInProviders());
    if (provider.isPresent()) {
      return "; did you mean `" + provider.get() + "`?";
    }
    List<String> nearest = near.stream().limit(NEAREST).toList();
    return nearest.isEmpty() ? "" : "; the nearest are `" + String.join("`, `", nearest) + "`";
  }
}
