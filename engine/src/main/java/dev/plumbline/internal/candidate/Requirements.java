package dev.plumbline.internal.candidate;

import dev.plumbline.internal.policy.Requirement;
import dev.plumbline.internal.url.UrlReading;
import java.util.List;

/** Holds a setup against what policies require of its address and credential. */
final class Requirements {
  private static final List<String> KEY_FIELDS = List.of("apiKey", "apiKeyEnv", "apiKeyFile");

  private Requirements() {}

  /** Whether calls go exactly to the required address, however it is spelled. */
  static boolean isAt(Requirement.BaseUrl required, Candidate c) {
    Destination there = c.destination();
    UrlReading url = c.url();
    boolean hasMore =
        url != null
            && (url.query().present() || url.query().fragment() || url.unreadable() != null);
    return there != null
        && there.path() != null
        && !hasMore
        && there.toString().equals(required.address());
  }

  /** The field that holds or refers to the credential. */
  static String credentialField(Candidate c) {
    for (String field : KEY_FIELDS) {
      if (c.setup().document().members().containsKey(field)
          && (c.text(field) != null || c.setup().apiKey().isPresent())) {
        return "/" + field;
      }
    }
    return "/apiKey";
  }
}
