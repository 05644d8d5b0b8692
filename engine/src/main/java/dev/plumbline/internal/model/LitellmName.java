package dev.plumbline.internal.model;

import dev.plumbline.internal.provider.VendorPrefix;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A model written as {@code provider/model}, the way of LiteLLM and of hosts that are built on it.
 *
 * @param text the name as it was entered
 * @param id the model's id behind the prefix
 * @param fault what is wrong with the prefix, if anything
 * @param repaired the whole name as it should be, where something is wrong
 */
record LitellmName(String text, String id, @Nullable PrefixFault fault, @Nullable String repaired) {

  /** A name in a notation without prefixes. */
  static LitellmName plain(String text) {
    return new LitellmName(text, text, null, null);
  }

  static LitellmName read(String text, String prefix, ModelReader reader) {
    for (String also : reader.provider().models().litellmAlso()) {
      if (text.startsWith(also + "/")) {
        return new LitellmName(text, text.substring(also.length() + 1), null, null);
      }
    }
    int end = Math.min(prefix.length(), text.length());
    String rest = text.length() > prefix.length() ? text.substring(prefix.length() + 1) : "";
    String head = text.substring(0, end);
    char separator = rest.isEmpty() ? ' ' : text.charAt(end);
    if (head.equals(prefix) && separator == '/') {
      return behindPrefix(text, prefix, rest, reader);
    }
    if (head.equalsIgnoreCase(prefix) && separator == '/') {
      return new LitellmName(text, rest, PrefixFault.CASE, prefix + "/" + rest);
    }
    if (head.equalsIgnoreCase(prefix) && separator == ':') {
      return new LitellmName(text, rest, PrefixFault.SEPARATOR, prefix + "/" + rest);
    }
    boolean taken = text.indexOf('/') > 0 && !reader.lists(text.toLowerCase(Locale.ROOT));
    boolean fromList = text.indexOf('/') > 0 && reader.lists(text);
    return taken || fromList
        ? new LitellmName(text, text, PrefixFault.MISSING, prefix + "/" + unnamed(text, reader))
        : plain(text);
  }

  /** The name without a front that calls the provider by another of its names. */
  private static String unnamed(String text, ModelReader reader) {
    int slash = text.indexOf('/');
    boolean own = reader.provider().models().vendorPrefix() == VendorPrefix.REQUIRED;
    boolean named = reader.provider().isCalled(text.substring(0, slash).toLowerCase(Locale.ROOT));
    return named && !own ? text.substring(slash + 1) : text;
  }

  /** An id may itself begin with the provider's name; then the prefix is needed in front of it. */
  private static LitellmName behindPrefix(
      String text, String prefix, String rest, ModelReader reader) {
    boolean ownId =
        prefix.equals(reader.provider().id())
            && reader.provider().models().vendorPrefix() == VendorPrefix.REQUIRED
            && rest.indexOf('/') < 0;
    return ownId
        ? new LitellmName(text, text, PrefixFault.MISSING, prefix + "/" + text)
        : new LitellmName(text, rest, null, null);
  }

  /** What may be wrong with a provider prefix. */
  enum PrefixFault {
    /** There is none, so the first segment is read as one. */
    MISSING,
    /** It is written in other letter case. */
    CASE,
    /** It is separated by a colon. */
    SEPARATOR;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
