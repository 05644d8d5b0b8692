package dev.plumbline.internal.catalog;

import java.util.List;

/**
 * How a model reasons before it answers.
 *
 * @param able whether the source says that it reasons at all
 * @param form how much it thinks is asked for
 * @param always whether the source says that thinking cannot be switched off
 * @param efforts the words for how hard it thinks, least first; empty where not stated
 */
public record Thinking(boolean able, Form form, boolean always, List<String> efforts) {
  static final Thinking NONE = new Thinking(false, Form.UNSTATED, false, List.of());

  /** In which terms a request says how much to think. */
  public enum Form {
    ADAPTIVE,
    BUDGET,
    UNSTATED
  }
}
