package dev.plumbline.internal.setup;

import java.util.List;
import java.util.Locale;

/**
 * Tells by its name whether a member may hold a credential. Wrapping one text too many costs
 * nothing but its being shown, so this errs on that side; {@code apiKeyEnv} and {@code apiKeyFile}
 * name a place, {@code maxTokens} and its like say how many, and neither holds a credential.
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
    String written = member.toLowerCase(Locale.ROOT);
    String name = isAmount(written) ? written.replace("tokens", "") : written;
    for (int i = 0; i < PARTS.size(); i++) {
      if (name.contains(PARTS.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAmount(String name) {
    return name.contains("max") || name.contains("budget");
  }
}
