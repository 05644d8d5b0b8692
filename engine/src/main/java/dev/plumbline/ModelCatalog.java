package dev.plumbline;

import dev.plumbline.internal.catalog.Catalog;
import dev.plumbline.internal.catalog.CatalogDiff;
import dev.plumbline.internal.catalog.CatalogFormatException;
import dev.plumbline.internal.catalog.CatalogModel;
import dev.plumbline.internal.catalog.Provenance;
import dev.plumbline.internal.rulefile.RuleSources;
import dev.plumbline.internal.validation.FetchedOffers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The models that one provider lists, and where that is known from. Immutable. */
public final class ModelCatalog {
  private final Catalog catalog;

  private ModelCatalog(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * One model.
   *
   * @param id what a request must say
   * @param facts what is known of it, named as in a catalog file; what is not stated is left out
   */
  public record Model(String id, Map<String, String> facts) {
    static Model of(CatalogModel model) {
      return new Model(model.id(), CatalogDiff.stated(model));
    }
  }

  static FetchedModel fetched(FetchedOffers.Found found) {
    Model known = found.known() == null ? null : Model.of(found.known());
    return new FetchedModel(found.offer(), found.listed(), known);
  }

  /**
   * What the list was taken from.
   *
   * @param name a package, or the address of a page
   * @param version the package's version; empty for a page
   * @param license the package's licence; empty for a page, of which only facts are taken
   * @param date the day whose state it shows
   */
  public record Source(String name, String version, String license, LocalDate date) {}

  /**
   * What is different in a later catalog; lists are in the order of ids.
   *
   * @param came models that only the later one has
   * @param went models that only the earlier one has
   * @param changed what both have and say differently
   */
  public record Changes(List<Model> came, List<Model> went, List<Change> changed) {
    /** Whether nothing is different. */
    public boolean isEmpty() {
      return came.isEmpty() && went.isEmpty() && changed.isEmpty();
    }
  }

  /**
   * A fact that differs.
   *
   * @param id the model
   * @param fact its name in a catalog file
   * @param before empty where it was not stated
   * @param after empty where it is not stated any more
   */
  public record Change(String id, String fact, String before, String after) {}

  /** The ids of the providers whose catalogs come with the product, in order. */
  public static List<String> builtInProviders() {
    return RuleSources.builtInCatalogs().keySet().stream().toList();
  }

  /** The catalog of a provider that comes with the product, if there is one. */
  public static Optional<ModelCatalog> builtIn(String provider) {
    return Optional.ofNullable(RuleSources.builtInCatalogs().get(provider))
        .map(bytes -> new ModelCatalog(Catalog.read(bytes.get())));
  }

  /**
   * Reads a catalog file.
   *
   * @param json UTF-8
   * @throws IllegalArgumentException where it is no catalog, with its first problem and the place
   */
  public static ModelCatalog read(byte[] json) {
    try {
      return new ModelCatalog(Catalog.read(json));
    } catch (CatalogFormatException broken) {
      throw new IllegalArgumentException(broken.getMessage(), broken);
    }
  }

  /** The catalog as the text of a catalog file, in UTF-8: a line a model, in the order of ids. */
  public byte[] json() {
    return catalog.json();
  }

  /** The provider's id. */
  public String provider() {
    return catalog.provider();
  }

  /** All models in the order of their ids. */
  public List<Model> models() {
    return catalog.models().stream().map(Model::of).toList();
  }

  /** The model that the text means: by its id, or spelled in another way without doubt. */
  public Optional<Model> find(String spelled) {
    return Optional.ofNullable(catalog.sameModel(spelled)).map(Model::of);
  }

  /** Ids that look like the text, nearest first; empty rather than far-fetched. */
  public List<String> nearest(String id, int most) {
    return catalog.nearest(id, most).stream().map(CatalogModel::id).toList();
  }

  /** Where the list comes from. */
  public List<Source> sources() {
    return provenance().sources().stream()
        .map(from -> new Source(from.name(), from.version(), from.license(), from.date()))
        .toList();
  }

  /** The day the catalog was made of its sources. */
  public LocalDate converted() {
    return provenance().converted();
  }

  /** Whether a model that is missing here did not exist on that day. */
  public boolean complete() {
    return catalog.complete();
  }

  /** Why the list is complete, or is not. */
  public String because() {
    return provenance().because();
  }

  /** What a later catalog of the same provider says differently. */
  public Changes changesTo(ModelCatalog later) {
    CatalogDiff diff = CatalogDiff.between(catalog, later.catalog);
    return new Changes(
        diff.came().stream().map(Model::of).toList(),
        diff.went().stream().map(Model::of).toList(),
        diff.changed().stream()
            .flatMap(
                model ->
                    model.members().stream()
                        .map(
                            fact ->
                                new Change(model.id(), fact.name(), fact.before(), fact.after())))
            .toList());
  }

  private Provenance provenance() {
    return catalog.provenance();
  }
}
