package dev.plumbline.internal.validation;

import dev.plumbline.Edit;
import dev.plumbline.ModelOffer;
import dev.plumbline.ModelOffer.Refusal;
import dev.plumbline.Setup;
import dev.plumbline.Severity;
import dev.plumbline.Value;
import dev.plumbline.internal.setup.PatchedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tries all listed models in a setup: what is offered is what validation accepts, by its result.
 */
public final class Offers {
  private static final Set<String> CHOSEN = Set.of("/provider", "/model");

  private Offers() {}

  /**
   * Every chat model that the provider lists, or that any does where the setup names none. What the
   * setup leaves out counts as still to be filled in.
   */
  public static List<ModelOffer> of(Setup setup, Terms terms, Validator validator) {
    List<ModelOffer> offers = new ArrayList<>();
    validator
        .candidate(setup, terms)
        .listedModels()
        .forEach(
            (provider, models) -> {
              for (String model : models) {
                offers.add(offer(setup, provider, model, terms, validator));
              }
            });
    return offers;
  }

  static ModelOffer offer(
      Setup setup, String provider, String model, Terms terms, Validator validator) {
    Setup tried = setup.with(patch(setup, provider, model));
    return new ModelOffer(provider, model, refusals(tried, terms, validator));
  }

  private static List<Edit> patch(Setup setup, String provider, String model) {
    Edit chosen = new Edit.Add("/model", Value.of(model));
    return setup.text("provider").filter(text -> !text.isBlank()).isPresent()
        ? List.of(chosen)
        : List.of(new Edit.Add("/provider", Value.of(provider)), chosen);
  }

  private static List<Refusal> refusals(Setup setup, Terms terms, Validator validator) {
    List<Finding> findings = validator.findings(setup, terms);
    findings.removeIf(found -> isOpen(found, setup));
    List<Refusal> refusals = new ArrayList<>(0);
    for (Folding.Cause cause : Folding.fold(findings, false)) {
      Finding found = cause.finding();
      if (found.counts() && found.severity() == Severity.ERROR) {
        refusals.add(new Refusal(found.check().code(), found.field(), found.rule()));
      }
    }
    return refusals;
  }

  private static boolean isOpen(Finding found, Setup setup) {
    if (CHOSEN.contains(found.field())) {
      return false;
    }
    Value value = PatchedDocument.at(setup.document(), found.field());
    return value == null || value instanceof Value.Nothing;
  }
}
