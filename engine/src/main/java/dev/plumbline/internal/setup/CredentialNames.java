package dev.plumbline.internal.setup;

import java.util.List;
import java.util.Locale;

/**
 * Tells by its name whether a member may hold a credential. Wrapping one text too many costs
 * nothing but its being shown, so this errs on that side; {@code apiKeyEnv} and {@code apiKeyFile}
 * name a place and hold no credential.
 */
public final class CredentialNames {
  private static final List<String> PARTS =
      List.of(
          "key", "token", "secret", "password", "passwd", "credential", "authorization", "cookie");

  private CredentialNames() {}

  /** Whether a text member of this name is to be kept from sight. */
  public static boolean match(String member) {
    if (member.equals("apiKey")) {
      return true;
    }
    if (member.equals("apiKeyEnv") || member.equals("apiKeyFile")) {
      return false;
    }
    String name = member.toLowerCase(Locale.ROOT);
    for (int i = 0; i < PARTS.size(); i++) {
      if (name.contains(PARTS.get(i))) {
        return true;
      }
    }
    return false;
  }
}
