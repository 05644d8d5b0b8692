package dev.plumbline.service.store;

/** More edits than can be made one after the other. */
public final class TooManyEdits extends StoreException {
  private static final long serialVersionUID = 1L;

  TooManyEdits(String sentence) {
    super(sentence);
  }
}
