package dev.plumbline.internal.catalog;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The models that one provider is known to list. Immutable and thread-safe. */
public final class Catalog {
  private final CatalogContent content;
  private final Map<String, CatalogModel> byId;
  // Most setups name a listed model and need neither of these; both are made when first needed.
  private volatile @Nullable Spellings spellings;
  private volatile @Nullable NearestIds nearest;
  private volatile @Nullable Set<String> vendors;

  private Catalog(CatalogContent content) {
    this.content = content;
    this.byId = new HashMap<>(content.models().size() * 2);
    content.models().forEach(model -> byId.put(model.id(), model));
  }

  /**
   * Reads a catalog file.
   *
   * @param json UTF-8
   * @throws CatalogFormatException for text that is no catalog, at its first problem
   */
  public static Catalog read(byte[] json) {
    return new Catalog(CatalogReader.read(json));
  }

  static Catalog of(CatalogContent content) {
    return new Catalog(content);
  }

  CatalogContent content() {
    return content;
  }

  /** The catalog as the text of a catalog file, in UTF-8: a line a model, in the order of ids. */
  public byte[] json() {
    return CatalogWriter.write(content);
  }

  /** A catalog of bare ids, as an endpoint lists them. */
  public static Catalog ofIds(String provider, List<String> ids) {
    return new Catalog(CatalogContent.ofIds(provider, ids));
  }

  /** The id of the provider that lists these models. */
  public String provider() {
    return content.provider();
  }

  /** All models in the order of their ids. */
  public List<CatalogModel> models() {
    return content.models();
  }

  /** The model with exactly this id; constant time, no allocation. */
  public @Nullable CatalogModel find(String id) {
    return byId.get(id);
  }

  /**
   * The one model that the text certainly means although it spells the id in its own way: other
   * case, separators or word order, a vendor prefix missing, doubled or called otherwise, a date or
   * {@code latest} more or less. Absent where two models could be meant.
   */
  public @Nullable CatalogModel sameModel(String spelled) {
    CatalogModel exact = byId.get(spelled);
    return exact != null ? exact : spellings().sameModel(spelled);
  }

  /**
   * Chat models whose ids look like the text, nearest first; empty rather than far-fetched.
   *
   * @param max how many at most
   */
  public List<CatalogModel> nearest(String id, int max) {
    return nearestIds().find(id, max);
  }

  /** What stands before the first slash of the ids, in alphabetical order. */
  public Set<String> vendors() {
    Set<String> known = vendors;
    if (known == null) {
      known = new TreeSet<>();
      for (CatalogModel model : models()) {
        int slash = model.id().indexOf('/');
        if (slash > 0) {
          known.add(model.id().substring(0, slash));
        }
      }
      known = Collections.unmodifiableSet(known);
      vendors = known;
    }
    return known;
  }

  /** Whether an id that is missing here proves that the provider had no such model on that day. */
  public boolean complete() {
    return content.provenance().complete();
  }

  /** Whether the id is missing, and missing ids of its kind prove that there was no such model. */
  public boolean provesAbsent(String id) {
    return !byId.containsKey(id) && completeFor(id);
  }

  /** Whether all ids are listed that begin like this. */
  public boolean completeFor(String beginning) {
    return complete()
        || content.provenance().completeFor().stream().anyMatch(beginning::startsWith);
  }

  /** Where the catalog comes from. */
  public Provenance provenance() {
    return content.provenance();
  }

  private Spellings spellings() {
    Spellings known = spellings;
    if (known == null) {
      known = new Spellings(new ModelNames(content.naming()), content.models());
      spellings = known;
    }
    return known;
  }

  private NearestIds nearestIds() {
    NearestIds known = nearest;
    if (known == null) {
      known = new NearestIds(new ModelNames(content.naming()), content.models());
      nearest = known;
    }
    return known;
  }
}
