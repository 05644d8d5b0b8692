package dev.plumbline.service.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.ModelCatalog;
import dev.plumbline.ModelCatalog.Change;
import dev.plumbline.ModelCatalog.Model;
import dev.plumbline.ModelCatalog.Source;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** Lists of models as the objects {@code plumbline/models/v1} and {@code .../model-changes/v1}. */
public final class CatalogJson implements CatalogFormat {
  private static final String MODELS = "plumbline/models/v1";
  private static final String CHANGES = "plumbline/model-changes/v1";

  private final Writer out;

  /** Writes to the writer, which stays open. */
  public CatalogJson(Writer out) {
    this.out = out;
  }

  @Override
  public void catalog(ModelCatalog catalog) throws IOException {
    models(catalog.models().stream().map(model -> new Listed(catalog, model)).toList());
  }

  @Override
  public void matches(List<Listed> found) throws IOException {
    models(found);
  }

  @Override
  public void models(List<Listed> found) throws IOException {
    JsonGenerator json = begin(MODELS);
    json.writeArrayFieldStart("catalogs");
    for (ModelCatalog catalog : found.stream().map(Listed::catalog).distinct().toList()) {
      origin(json, catalog);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("models");
    for (Listed listed : found) {
      model(json, listed.catalog().provider(), listed.model());
    }
    json.writeEndArray();
    end(json);
  }

  @Override
  public void changes(ModelCatalog before, ModelCatalog after) throws IOException {
    ModelCatalog.Changes changes = before.changesTo(after);
    JsonGenerator json = begin(CHANGES);
    json.writeStringField("provider", after.provider());
    json.writeArrayFieldStart("catalogs");
    origin(json, before);
    origin(json, after);
    json.writeEndArray();
    models(json, "came", after.provider(), changes.came());
    models(json, "went", after.provider(), changes.went());
    changed(changes.changed(), json);
    end(json);
  }

  static void changed(List<Change> changes, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("changed");
    for (Change change : changes) {
      json.writeStartObject();
      json.writeStringField("id", change.id());
      json.writeStringField("fact", change.fact());
      json.writeStringField("before", change.before());
      json.writeStringField("after", change.after());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private JsonGenerator begin(String schema) throws IOException {
    JsonGenerator json = JsonWriters.indented(out);
    json.writeStartObject();
    json.writeStringField("schema", schema);
    return json;
  }

  private void end(JsonGenerator json) throws IOException {
    json.writeEndObject();
    json.flush();
    out.write("\n");
  }

  private static void models(JsonGenerator json, String name, String provider, List<Model> models)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Model model : models) {
      model(json, provider, model);
    }
    json.writeEndArray();
  }

  private static void model(JsonGenerator json, String provider, Model model) throws IOException {
    json.writeStartObject();
    json.writeStringField("provider", provider);
    json.writeStringField("id", model.id());
    json.writeObjectFieldStart("facts");
    for (Map.Entry<String, String> fact : model.facts().entrySet()) {
      json.writeStringField(fact.getKey(), fact.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void origin(JsonGenerator json, ModelCatalog catalog) throws IOException {
    json.writeStartObject();
    json.writeStringField("provider", catalog.provider());
    json.writeStringField("converted", catalog.converted().toString());
    json.writeBooleanField("complete", catalog.complete());
    json.writeStringField("because", catalog.because());
    json.writeArrayFieldStart("sources");
    for (Source source : catalog.sources()) {
      json.writeStartObject();
      json.writeStringField("name", source.name());
      json.writeStringField("version", source.version());
      json.writeStringField("license", source.license());
      json.writeStringField("date", source.date().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
