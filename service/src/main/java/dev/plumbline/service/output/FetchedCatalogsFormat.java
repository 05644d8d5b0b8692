package dev.plumbline.service.output;

import dev.plumbline.probe.FetchedCatalog;
import java.io.IOException;
import java.util.List;

/** A way to print what came of fetching lists of models. */
public sealed interface FetchedCatalogsFormat permits FetchedCatalogsJson, FetchedCatalogsText {

  /** Prints all of it. */
  void write(List<FetchedCatalog> fetched) throws IOException;
}
