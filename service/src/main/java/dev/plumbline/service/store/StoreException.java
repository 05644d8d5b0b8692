package dev.plumbline.service.store;

import java.io.IOException;

/** The rule files cannot be read or written; the message is one sentence for the operator. */
public sealed class StoreException extends IOException permits TooManyEdits {
  private static final long serialVersionUID = 1L;

  StoreException(String sentence) {
    super(sentence);
  }

  StoreException(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** The sentence. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
