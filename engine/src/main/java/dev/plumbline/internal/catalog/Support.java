package dev.plumbline.internal.catalog;

/** Whether a model takes something, as far as its source says. */
public enum Support {
  YES,
  NO,
  UNSTATED;

  static Support of(boolean stated) {
    return stated ? YES : NO;
  }
}
