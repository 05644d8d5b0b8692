package dev.plumbline.internal.catalog;

import java.util.List;

/**
 * What a model can do.
 *
 * @param input what a prompt may consist of, such as {@code text} and {@code image}
 * @param tools whether it calls tools
 * @param temperature whether it takes a sampling temperature
 */
public record Abilities(List<String> input, Support tools, Support temperature, Thinking thinking) {
  static final Abilities UNSTATED =
      new Abilities(List.of("text"), Support.UNSTATED, Support.UNSTATED, Thinking.NONE);
}
