package dev.plumbline.internal.candidate;

import dev.plumbline.internal.catalog.Catalog;
import dev.plumbline.internal.catalog.CatalogModel;
import dev.plumbline.internal.catalog.Catalogs;
import dev.plumbline.internal.key.KeyReader;
import dev.plumbline.internal.key.PastedKeys;
import dev.plumbline.internal.model.ModelReader;
import dev.plumbline.internal.provider.Facts;
import dev.plumbline.internal.provider.ProviderFacts;
import dev.plumbline.internal.url.UrlReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that readings rest on: facts, lists of models, and the readers made of them.
 * Immutable.
 */
public final class Knowledge {
  private static final String GENERIC = "openai-compatible";

  private final Facts facts;
  private final Catalogs catalogs;
  private final KeyReader keys;
  private final PastedKeys pastedKeys;
  private final UrlReader urls;
  private final Map<String, ModelReader> models = new HashMap<>();
  private final ProviderFacts generic;
  private final ModelReader genericModels;

  /** Makes the readers. */
  public Knowledge(Facts facts, Catalogs catalogs) {
    this.facts = facts;
    this.catalogs = catalogs;
    this.keys = new KeyReader(facts);
    this.pastedKeys = new PastedKeys(facts.keyBeginnings());
    this.urls = UrlReader.of(facts.providers());
    for (ProviderFacts provider : facts.providers()) {
      models.put(provider.id(), new ModelReader(provider, catalogs, facts));
    }
    ProviderFacts known = facts.provider(GENERIC);
    this.generic = known == null ? ProviderFacts.unknown(GENERIC) : known;
    this.genericModels = new ModelReader(generic, catalogs, facts);
  }

  /** The facts themselves. */
  public Facts facts() {
    return facts;
  }

  /** A provider's name for people; its id where nothing is known of it. */
  @Nullable String nameOf(@Nullable String id) {
    ProviderFacts named = id == null ? null : facts.provider(id);
    return named == null ? id : named.name();
  }

  /** The catalog of the provider of this id; null where there is none. */
  public @Nullable Catalog catalog(String provider) {
    return catalogs.of(provider);
  }

  KeyReader keys() {
    return keys;
  }

  /** What tells keys in fields for other things. */
  public PastedKeys pastedKeys() {
    return pastedKeys;
  }

  UrlReader urls() {
    return urls;
  }

  /** What reads the names of a provider's models. */
  public ModelReader models(ProviderFacts provider) {
    return models.getOrDefault(provider.id(), genericModels);
  }

  /** Chat models by provider, of all providers that have a list. */
  Map<String, List<String>> listedModels() {
    Map<String, List<String>> listed = new TreeMap<>();
    for (ProviderFacts each : facts.providers()) {
      List<String> ids = models(each).listed();
      if (!ids.isEmpty()) {
        listed.put(each.id(), ids);
      }
    }
    return listed;
  }

  /** The listed model that an id of a known provider certainly means, or null. */
  public @Nullable CatalogModel sameModel(String provider, String id) {
    ProviderFacts known = facts.provider(provider);
    return known == null ? null : models(known).sameModel(id);
  }

  /** What holds for providers that nobody knows: an address, perhaps a key, any model. */
  ProviderFacts generic() {
    return generic;
  }

  @Nullable ProviderFacts provider(String name) {
    return facts.provider(name);
  }
}
