package dev.plumbline.service.access;

import org.jspecify.annotations.Nullable;

/** Reads the header {@code Authorization}. */
final class Bearer {
  private static final String SCHEME = "Bearer ";

  private Bearer() {}

  /** The token, or null where the header holds none. */
  static @Nullable String token(@Nullable String credentials) {
    if (credentials == null || !credentials.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return null;
    }
    return credentials.substring(SCHEME.length()).strip();
  }
}
