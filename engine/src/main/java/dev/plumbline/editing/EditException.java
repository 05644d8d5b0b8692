package dev.plumbline.editing;

/** A patch that cannot be applied to a text without doubt. The message shows no values. */
public final class EditException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says why, in one sentence. */
  public EditException(String message) {
    super(message);
  }
}
