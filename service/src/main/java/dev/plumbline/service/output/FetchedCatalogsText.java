package dev.plumbline.service.output;

import dev.plumbline.ModelCatalog;
import dev.plumbline.ModelCatalog.Change;
import dev.plumbline.ModelCatalog.Model;
import dev.plumbline.probe.FetchedCatalog;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came (+), went (-) and changed (~), a line a model, with a summary of each provider. */
public final class FetchedCatalogsText implements FetchedCatalogsFormat {
  private final Writer out;

  /** Writes to the writer, which stays open. */
  public FetchedCatalogsText(Writer out) {
    this.out = out;
  }

  @Override
  public void write(List<FetchedCatalog> fetched) throws IOException {
    for (FetchedCatalog one : fetched) {
      switch (one.outcome()) {
        case CHANGED -> changed(one);
        case UNCHANGED -> line(one.provider() + ": no model has changed");
        case REFUSED -> line(one.provider() + ": left as it is; " + one.because());
        case KEY_MISSING, NO_LIST -> line(one.provider() + ": not asked; " + one.because());
      }
    }
  }

  private void changed(FetchedCatalog fetched) throws IOException {
    ModelCatalog after = fetched.after();
    if (after == null) {
      return;
    }
    if (fetched.before() == null) {
      line(
          fetched.provider()
              + ": %d models, of which none was known".formatted(after.models().size()));
      return;
    }
    ModelCatalog.Changes changes = fetched.changes();
    Map<String, String> changed = new LinkedHashMap<>();
    for (Change change : changes.changed()) {
      changed.merge(change.id(), text(change), (known, more) -> known + ", " + more);
    }
    line(
        "%s: %d models; %d came, %d went, %d changed"
            .formatted(
                fetched.provider(),
                after.models().size(),
                changes.came().size(),
                changes.went().size(),
                changed.size()));
    for (Model model : changes.came()) {
      line("  + " + model.id());
    }
    for (Model model : changes.went()) {
      line("  - " + model.id());
    }
    for (Map.Entry<String, String> model : changed.entrySet()) {
      line("  ~ " + model.getKey() + "  " + model.getValue());
    }
  }

  private static String text(Change change) {
    String was = change.before().isEmpty() ? "not stated" : change.before();
    String is = change.after().isEmpty() ? "not stated" : change.after();
    return change.fact() + ": " + was + " -> " + is;
  }

  private void line(String text) throws IOException {
    out.write(Paragraph.printable(text) + "\n");
  }
}
