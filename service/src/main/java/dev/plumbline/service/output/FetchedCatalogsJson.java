package dev.plumbline.service.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.ModelCatalog;
import dev.plumbline.ModelCatalog.Model;
import dev.plumbline.probe.FetchedCatalog;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** What came of fetching lists, as the object {@code plumbline/fetched-catalogs/v1}. */
public final class FetchedCatalogsJson implements FetchedCatalogsFormat {
  private final Writer out;

  /** Writes to the writer, which stays open. */
  public FetchedCatalogsJson(Writer out) {
    this.out = out;
  }

  @Override
  public void write(List<FetchedCatalog> fetched) throws IOException {
    try (JsonGenerator json = JsonWriters.indented(out)) {
      json.writeStartObject();
      json.writeStringField("schema", "plumbline/fetched-catalogs/v1");
      json.writeArrayFieldStart("catalogs");
      for (FetchedCatalog one : fetched) {
        write(one, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write("\n");
  }

  private static void write(FetchedCatalog fetched, JsonGenerator json) throws IOException {
    ModelCatalog before = fetched.before();
    ModelCatalog after = fetched.after();
    json.writeStartObject();
    json.writeStringField("provider", fetched.provider());
    String outcome = fetched.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
    json.writeStringField("outcome", outcome);
    json.writeStringField("because", fetched.because());
    json.writeNumberField("known", before == null ? 0 : before.models().size());
    json.writeNumberField("models", after == null ? 0 : after.models().size());
    ModelCatalog.Changes changes = fetched.changes();
    ids("came", changes.came(), json);
    ids("went", changes.went(), json);
    CatalogJson.changed(changes.changed(), json);
    json.writeEndObject();
  }

  private static void ids(String name, List<Model> models, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(name);
    for (Model model : models) {
      json.writeString(model.id());
    }
    json.writeEndArray();
  }
}
