package dev.plumbline.internal.candidate;

import org.jspecify.annotations.Nullable;

/** The name of a resource, which people fill in with its address. */
final class ResourceName {
  private ResourceName() {}

  /** The first label of the host, or null where no address stands there. */
  static @Nullable String label(Candidate c) {
    String written = c.optionText("resourceName");
    if (written == null) {
      return null;
    }
    String text = written.strip();
    int start = text.contains("://") ? text.indexOf("://") + 3 : 0;
    int end = start;
    while (end < text.length() && isOfName(text.charAt(end))) {
      end++;
    }
    boolean inside = end < text.length() && text.charAt(end) == '.';
    return end > start && inside ? text.substring(start, end) : null;
  }

  private static boolean isOfName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  }
}
