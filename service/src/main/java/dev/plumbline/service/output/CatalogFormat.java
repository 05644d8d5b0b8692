package dev.plumbline.service.output;

import dev.plumbline.ModelCatalog;
import dev.plumbline.ModelCatalog.Model;
import java.io.IOException;
import java.util.List;

/** A way to print lists of models. Each answer is one call. */
public sealed interface CatalogFormat permits CatalogJson, CatalogText {

  /** A model and the catalog that lists it. */
  record Listed(ModelCatalog catalog, Model model) {}

  /** A whole catalog. */
  void catalog(ModelCatalog catalog) throws IOException;

  /** One model, as each provider that has it lists it. */
  void models(List<Listed> found) throws IOException;

  /** Models that a search found. */
  void matches(List<Listed> found) throws IOException;

  /** What the later of two catalogs says differently. */
  void changes(ModelCatalog before, ModelCatalog after) throws IOException;
}
