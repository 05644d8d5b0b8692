package dev.plumbline.internal.validation;

import dev.plumbline.Setup;
import dev.plumbline.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps secrets out of what people read: a text that a person entered is replaced whole where it
 * shares eight characters in a row with a credential of the same setup.
 */
public final class Mask {
  /** What stands in place of such a text. */
  public static final String SHOWN = "•••";

  private static final int WINDOW = 8;

  private final List<String> secrets = new ArrayList<>(1);

  /** Keeps the secrets of this setup. */
  public Mask(Setup setup) {
    collect(setup.document());
    setup.text("baseUrl").ifPresent(this::addressSecrets);
  }

  private void collect(Value value) {
    if (value instanceof Value.Hidden hidden) {
      secrets.add(hidden.secret().reveal());
    } else if (value instanceof Value.Members members) {
      members.members().values().forEach(this::collect);
    } else if (value instanceof Value.Items items) {
      items.items().forEach(this::collect);
    }
  }

  /** User info and query of an address count as credentials. */
  private void addressSecrets(String address) {
    int at = address.lastIndexOf('@');
    if (at > 0) {
      int scheme = address.indexOf("//");
      secrets.add(address.substring(scheme < 0 || scheme > at ? 0 : scheme + 2, at));
    }
    int query = address.indexOf('?');
    if (query >= 0) {
      secrets.add(address.substring(query + 1));
    }
  }

  /** The text, or the mask where it shows a part of a secret. */
  public String apply(String text) {
    for (String secret : secrets) {
      for (int start = 0; start + WINDOW <= secret.length(); start++) {
        if (text.contains(secret.substring(start, start + WINDOW))) {
          return SHOWN;
        }
      }
    }
    return text;
  }

  /** Whether a text shows a part of a secret. */
  boolean shows(String text) {
    return !apply(text).equals(text);
  }
}
