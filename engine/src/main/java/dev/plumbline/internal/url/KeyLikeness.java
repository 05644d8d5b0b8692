package dev.plumbline.internal.url;

import dev.plumbline.internal.provider.KeyShape;
import dev.plumbline.internal.provider.ProviderFacts;
import java.util.Collection;
import java.util.List;

/** Tells whether a piece of text may be a credential, so that it is never shown. Immutable. */
final class KeyLikeness {
  private static final int REST_AFTER_PREFIX = 16;
  private static final int LONG_TOKEN = 32;
  private static final int HOST_LABEL = 40;

  private final List<String> prefixes;

  private KeyLikeness(List<String> prefixes) {
    this.prefixes = prefixes;
  }

  /** Knows the beginnings of the providers' keys. */
  static KeyLikeness of(Collection<ProviderFacts> providers) {
    return new KeyLikeness(
        providers.stream()
            .flatMap(provider -> provider.keys().stream())
            .map(KeyShape::prefix)
            .filter(prefix -> prefix.length() >= 3)
            .distinct()
            .sorted()
            .toList());
  }

  /** Whether a whole entry is a credential and not an address. */
  boolean isKey(String text) {
    return startsLikeKey(text, 12)
        || text.startsWith("eyJ")
        || (text.indexOf('/') < 0 && isRandomToken(text.replace(".", "")));
  }

  /** Whether a part of a path may be a credential. */
  boolean isSecretSegment(String segment) {
    return segment.length() > REST_AFTER_PREFIX
        && (startsLikeKey(segment, REST_AFTER_PREFIX) || isRandomToken(segment));
  }

  /** Whether any part of a path may be a credential. */
  boolean isAnySecret(List<String> segments) {
    for (String segment : segments) {
      if (isSecretSegment(segment)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a host is a credential in disguise: long, and with a key's beginning. */
  boolean isSecretHost(String host) {
    int dot = host.indexOf('.');
    String label = dot < 0 ? host : host.substring(0, dot);
    return label.length() >= HOST_LABEL && startsLikeKey(label, HOST_LABEL - 10);
  }

  /** Whether it is a long mixture of letters and digits; an id with hyphens is not. */
  private static boolean isRandomToken(String text) {
    if (text.length() < LONG_TOKEN) {
      return false;
    }
    boolean digit = false;
    boolean letter = false;
    int run = 0;
    int longest = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean part = Character.isLetterOrDigit(c) || c == '_' || c == '=' || c == '+';
      digit |= c >= '0' && c <= '9';
      letter |= Character.isLetter(c);
      run = part ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return digit && letter && longest >= LONG_TOKEN;
  }

  private boolean startsLikeKey(String text, int rest) {
    for (String prefix : prefixes) {
      if (text.length() >= prefix.length() + rest
          && text.startsWith(prefix)
          && text.indexOf('/') < 0) {
        return true;
      }
    }
    return false;
  }
}
