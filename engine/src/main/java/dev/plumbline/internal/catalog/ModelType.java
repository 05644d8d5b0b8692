package dev.plumbline.internal.catalog;

import java.util.Locale;

/** What a model is asked for. Whoever sets up a chat needs {@link #CHAT}. */
public enum ModelType {
  CHAT,
  CLASSIFIER,
  EMBEDDING,
  IMAGE,
  SPEECH;

  /** The word for it in catalog files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
