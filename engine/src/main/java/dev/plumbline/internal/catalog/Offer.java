package dev.plumbline.internal.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the provider offers a model.
 *
 * @param lines the provider's lines that have it, such as {@code china}; empty means all of them
 * @param prices absent where nobody states them, as with plans that have no price by token
 * @param released the day the model came out
 */
public record Offer(
    ModelType type, List<String> lines, @Nullable Prices prices, @Nullable LocalDate released) {
  static final Offer UNSTATED = new Offer(ModelType.CHAT, List.of(), null, null);
}
