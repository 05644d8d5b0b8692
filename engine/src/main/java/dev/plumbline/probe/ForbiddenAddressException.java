package dev.plumbline.probe;

import java.net.UnknownHostException;

/** A host whose address must not be asked from here. It names neither. */
final class ForbiddenAddressException extends UnknownHostException {
  private static final long serialVersionUID = 1;

  ForbiddenAddressException() {
    super("the address must not be asked from here");
  }
}
