package dev.plumbline.internal.catalog;

import dev.plumbline.internal.provider.ModelListing;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the next catalog of a provider from a published list and the catalog there is. What the
 * list does not state of a model stays as it was. A list that cannot be right is refused.
 */
public final class CatalogRefresh {
  private final String provider;
  private final @Nullable Catalog before;
  private final boolean shrunken;

  /**
   * For one provider.
   *
   * @param before the catalog there is; null for none
   * @param shrunken whether a list may hold less than half of what is known
   */
  public CatalogRefresh(String provider, @Nullable Catalog before, boolean shrunken) {
    this.provider = provider;
    this.before = before;
    this.shrunken = shrunken;
  }

  /**
   * The next catalog.
   *
   * @param json the answer with the list
   * @param today the day of the answer
   * @throws IOException where the answer breaks off
   * @throws RefusedListException where it must not take the place of what is known
   */
  public Catalog read(ModelListing listing, InputStream json, LocalDate today)
      throws IOException, RefusedListException {
    List<ListedModels.Listed> listed = new ListedModels(listing).read(json);
    if (listed.isEmpty()) {
      throw new RefusedListException("the list has no model");
    }
    int known = before == null ? 0 : before.models().size();
    if (!shrunken && listed.size() * 2 < known) {
      throw new RefusedListException(
          "the list has %d models where %d are known, less than half of them"
              .formatted(listed.size(), known));
    }
    return Catalog.of(
        new CatalogContent(
            provider, provenance(listing, today), naming(), merged(listing, listed)));
  }

  /** The provider's id. */
  public String provider() {
    return provider;
  }

  private List<CatalogModel> merged(ModelListing listing, List<ListedModels.Listed> listed) {
    Map<String, CatalogModel> models = new TreeMap<>();
    if (before != null && !listing.whole()) {
      before.models().forEach(model -> models.put(model.id(), model));
    }
    for (ListedModels.Listed each : listed) {
      CatalogModel model = each.model();
      CatalogModel known = before == null ? null : before.find(model.id());
      models.put(model.id(), known == null ? model : merged(known, each));
    }
    return List.copyOf(models.values());
  }

  private static CatalogModel merged(CatalogModel known, ListedModels.Listed listed) {
    CatalogModel model = listed.model();
    Offer offer = model.offer();
    Prices prices = offer.prices();
    LocalDate released = offer.released();
    Limits limits = model.limits();
    Abilities abilities = model.abilities();
    return new CatalogModel(
        model.id(),
        model.name().equals(model.id()) ? known.name() : model.name(),
        new Offer(
            known.offer().type(),
            known.offer().lines(),
            prices == null ? known.offer().prices() : prices,
            released == null ? known.offer().released() : released),
        new Limits(
            limits.context() == 0 ? known.limits().context() : limits.context(),
            limits.output() == 0 ? known.limits().output() : limits.output()),
        new Abilities(
            listed.inputs() ? abilities.input() : known.abilities().input(),
            either(abilities.tools(), known.abilities().tools()),
            either(abilities.temperature(), known.abilities().temperature()),
            listed.thinking()
                ? thinking(known.abilities().thinking(), abilities.thinking())
                : known.abilities().thinking()));
  }

  private static Support either(Support listed, Support known) {
    return listed == Support.UNSTATED ? known : listed;
  }

  /** Lists say whether a model reasons; how it is asked to, the catalog knows better. */
  private static Thinking thinking(Thinking known, Thinking listed) {
    return listed.able() == known.able() ? known : listed;
  }

  private Provenance provenance(ModelListing listing, LocalDate today) {
    List<Provenance.Source> sources = new ArrayList<>();
    sources.add(new Provenance.Source(listing.url(), "", "", today));
    if (before == null) {
      String because = "A public list; accounts may have models that it leaves out.";
      return new Provenance(sources, today, false, List.of(), because);
    }
    Provenance old = before.provenance();
    old.sources().stream()
        .filter(source -> !source.name().equals(listing.url()))
        .forEach(sources::add);
    return new Provenance(
        List.copyOf(sources), today, old.complete(), old.completeFor(), old.because());
  }

  private CatalogContent.Naming naming() {
    return before == null
        ? new CatalogContent.Naming(false, Set.of(), List.of())
        : before.content().naming();
  }
}
