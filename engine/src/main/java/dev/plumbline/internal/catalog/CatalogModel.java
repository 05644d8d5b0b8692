package dev.plumbline.internal.catalog;

/**
 * One model as a provider lists it.
 *
 * @param id what a request must say, letter by letter
 * @param name what people call it
 */
public record CatalogModel(
    String id, String name, Offer offer, Limits limits, Abilities abilities) {

  /** Whether there is a price for cached prompts, which is how lists say that a model caches. */
  public boolean caches() {
    Prices prices = offer.prices();
    return prices != null && (prices.cacheRead() > 0 || prices.cacheWrite() > 0);
  }

  /** Whether it answers chats. */
  public boolean chats() {
    return offer.type() == ModelType.CHAT;
  }

  /** Whether the line of the provider has it; every line has a model that names none. */
  public boolean offeredOn(String line) {
    return offer.lines().isEmpty() || offer.lines().contains(line);
  }
}
