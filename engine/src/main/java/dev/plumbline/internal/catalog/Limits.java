package dev.plumbline.internal.catalog;

/**
 * How much a model takes and gives.
 *
 * @param context tokens of prompt and answer together; 0 where not stated
 * @param output tokens of one answer; 0 where not stated
 */
public record Limits(int context, int output) {
  static final Limits UNSTATED = new Limits(0, 0);
}
