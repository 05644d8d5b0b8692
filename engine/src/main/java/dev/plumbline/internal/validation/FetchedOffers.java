package dev.plumbline.internal.validation;

import dev.plumbline.ModelOffer;
import dev.plumbline.ProbeResult;
import dev.plumbline.Setup;
import dev.plumbline.internal.candidate.Candidate;
import dev.plumbline.internal.candidate.ListedNames;
import dev.plumbline.internal.catalog.CatalogModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tries in a setup all models that its endpoint lists, then those that only the catalog lists. */
public final class FetchedOffers {
  private final Setup setup;
  private final ProbeResult answered;
  private final Terms terms;
  private final Validator validator;

  private FetchedOffers(Setup setup, ProbeResult answered, Terms terms, Validator validator) {
    this.setup = setup;
    this.answered = answered;
    this.terms = terms;
    this.validator = validator;
  }

  /**
   * A model of the endpoint or of the catalog.
   *
   * @param offer its id as a setup names it, and what refuses it
   * @param listed whether the endpoint lists it
   * @param known what the catalog knows; null where it knows nothing
   */
  public record Found(ModelOffer offer, boolean listed, @Nullable CatalogModel known) {}

  /** The models in the order of the endpoint, then of the catalog; none where no list was read. */
  public static List<Found> of(
      Setup setup, ProbeResult answered, Terms terms, Validator validator) {
    return answered.models().scope() == ProbeResult.Scope.NONE
        ? List.of()
        : new FetchedOffers(setup, answered, terms, validator).all();
  }

  private List<Found> all() {
    Candidate candidate = validator.candidate(setup, terms);
    ListedNames names = ListedNames.of(candidate);
    List<Found> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String listed : answered.models().ids()) {
      String id = names.asNamed(listed);
      if (seen.add(id)) {
        CatalogModel known = names.inCatalog(id);
        found.add(found(names.provider(), id, List.of(listed), known));
        if (known != null) {
          seen.add(known.id());
        }
      }
    }
    for (Map.Entry<String, List<String>> catalog : candidate.listedModels().entrySet()) {
      for (String id : catalog.getValue()) {
        if (seen.add(id)) {
          found.add(found(catalog.getKey(), id, List.of(), names.inCatalog(id)));
        }
      }
    }
    return found;
  }

  /** Of the endpoint's list only what says something of this model goes along. */
  private Found found(
      String provider, String id, List<String> listed, @Nullable CatalogModel known) {
    ProbeResult.Models models = answered.models();
    ProbeResult own =
        answered.withModels(new ProbeResult.Models(listed, models.scope(), models.complete()));
    ModelOffer offer = Offers.offer(setup, provider, id, terms.withProbe(own), validator);
    return new Found(offer, !listed.isEmpty(), known);
  }
}
