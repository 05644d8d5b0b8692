package dev.plumbline;

import java.util.List;

/**
 * A model that a setup could name, and whether validation accepts it there.
 *
 * @param provider the provider's id
 * @param model the model's id as the provider spells it
 * @param refusals why it is not accepted; empty where it is
 */
public record ModelOffer(String provider, String model, List<Refusal> refusals) {
  /** Copies the refusals. */
  public ModelOffer {
    refusals = List.copyOf(refusals);
  }

  /** Whether validation accepts it. */
  public boolean accepted() {
    return refusals.isEmpty();
  }

  /**
   * A reason.
   *
   * @param code what validation finds
   * @param field JSON pointer of where it finds that
   * @param rule the rule that says so
   */
  public record Refusal(String code, String field, RuleReference rule) {}
}
