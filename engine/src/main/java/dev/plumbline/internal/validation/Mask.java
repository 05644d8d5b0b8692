package dev.plumbline.internal.validation;

import dev.plumbline.Value;
import dev.plumbline.internal.candidate.Candidate;
import dev.plumbline.internal.key.PastedKeys;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps secrets out of what people read: a text that a person entered is replaced whole where it
 * shares eight characters in a row with a credential of the same setup, wherever that was entered.
 */
public final class Mask {
  /** What stands in place of such a text. */
  public static final String SHOWN = "•••";

  private static final int WINDOW = 8;

  private final List<String> secrets = new ArrayList<>(1);
  private final PastedKeys pasted;

  /** Keeps the secrets of this setup, and keys that were pasted into other fields of it. */
  public Mask(Candidate candidate) {
    pasted = candidate.knowledge().pastedKeys();
    collect(candidate.setup().document());
    candidate.setup().text("baseUrl").ifPresent(this::addressSecrets);
    candidate.setup().text("model").ifPresent(this::inModelField);
  }

  private void collect(Value value) {
    if (value instanceof Value.Hidden hidden) {
      secrets.add(hidden.secret().reveal());
    } else if (value instanceof Value.Text text) {
      pastedKey(text.text());
    } else if (value instanceof Value.Members members) {
      members.members().values().forEach(this::collect);
    } else if (value instanceof Value.Items items) {
      items.items().forEach(this::collect);
    }
  }

  private void pastedKey(String text) {
    String key = pasted.known(text);
    if (key != null) {
      secrets.add(key);
    }
  }

  /** A model's name has words: what is random in its place may be a key of any vendor. */
  private void inModelField(String text) {
    String random = pasted.random(text);
    if (random != null) {
      secrets.add(random);
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
      for (int start = 0; start + WINDOW <= text.length(); start++) {
        if (has(secret, text, start)) {
          return SHOWN;
        }
      }
    }
    return text;
  }

  /** Whether a secret has the part of a text that begins there. */
  private static boolean has(String secret, String text, int start) {
    int at = secret.indexOf(text.charAt(start));
    while (at >= 0 && at + WINDOW <= secret.length()) {
      if (secret.regionMatches(at, text, start, WINDOW)) {
        return true;
      }
      at = secret.indexOf(text.charAt(start), at + 1);
    }
    return false;
  }

  /** Whether a text shows a part of a secret. */
  boolean shows(String text) {
    return !apply(text).equals(text);
  }
}
