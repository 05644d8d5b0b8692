package dev.plumbline.internal.edit;

/**
 * An edit that cannot be made without doubt; the text stays as it is. The message shows no values.
 */
public final class EditRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EditRefusedException(String message) {
    super(message);
  }
}
