package dev.plumbline.service.output;

import dev.plumbline.ModelCatalog;
import dev.plumbline.ModelCatalog.Change;
import dev.plumbline.ModelCatalog.Model;
import dev.plumbline.ModelCatalog.Source;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lists of models for people. */
public final class CatalogText implements CatalogFormat {
  private static final List<String> SHORT = List.of("context", "output");

  private final Writer out;

  /** Writes to the writer, which stays open. */
  public CatalogText(Writer out) {
    this.out = out;
  }

  @Override
  public void catalog(ModelCatalog catalog) throws IOException {
    List<Model> models = catalog.models();
    line(catalog.provider() + ": " + count(models.size(), "model"));
    origin(catalog);
    String missing = catalog.complete() ? "has ended or never was" : "may be there nevertheless";
    line("  a model that is missing here " + missing + ": " + catalog.because());
    line("");
    for (Model model : models) {
      line("  " + brief(model));
    }
  }

  @Override
  public void models(List<Listed> found) throws IOException {
    for (Listed listed : found) {
      line(listed.model().id() + " at " + listed.catalog().provider());
      for (Map.Entry<String, String> fact : listed.model().facts().entrySet()) {
        line("  " + fact.getKey() + ": " + fact.getValue());
      }
      origin(listed.catalog());
      line("");
    }
  }

  @Override
  public void matches(List<Listed> found) throws IOException {
    for (Listed listed : found) {
      line(listed.catalog().provider() + "  " + brief(listed.model()));
    }
    line(count(found.size(), "model"));
  }

  @Override
  public void changes(ModelCatalog before, ModelCatalog after) throws IOException {
    ModelCatalog.Changes changes = before.changesTo(after);
    for (Model model : changes.came()) {
      line("+ " + brief(model));
    }
    for (Model model : changes.went()) {
      line("- " + brief(model));
    }
    for (Change change : changes.changed()) {
      String was = change.before().isEmpty() ? "not stated" : change.before();
      String is = change.after().isEmpty() ? "not stated" : change.after();
      line("~ " + change.id() + "  " + change.fact() + ": " + was + " -> " + is);
    }
    line(
        changes.isEmpty()
            ? after.provider() + ": no model has changed"
            : after.provider()
                + ": %d came, %d went, %s changed"
                    .formatted(
                        changes.came().size(),
                        changes.went().size(),
                        count(changes.changed().size(), "fact")));
  }

  private void origin(ModelCatalog catalog) throws IOException {
    for (Source source : catalog.sources()) {
      String license = source.license().isEmpty() ? "" : " (" + source.license() + ")";
      String version = source.version().isEmpty() ? "" : " " + source.version();
      line("  from " + source.name() + version + license + ", as of " + source.date());
    }
    line("  converted " + catalog.converted());
  }

  private static String brief(Model model) {
    String facts =
        SHORT.stream()
            .filter(model.facts()::containsKey)
            .map(name -> name + " " + model.facts().get(name))
            .collect(Collectors.joining(", "));
    return facts.isEmpty() ? model.id() : model.id() + "  " + facts;
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private void line(String text) throws IOException {
    out.write(Paragraph.printable(text) + "\n");
  }
}
