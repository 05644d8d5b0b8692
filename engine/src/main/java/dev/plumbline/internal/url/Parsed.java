package dev.plumbline.internal.url;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entered text taken apart, before anything is known of the host.
 *
 * @param address the text without what surrounds it
 * @param scheme its beginning
 * @param authority host and port
 * @param host the host
 * @param pathEnd where the path ends
 * @param segments the parts of the path
 * @param doubleSlash whether an empty part stands in the path
 * @param query what stands behind the path
 * @param unreadable what the text is where it is no address: key, model, email, path, word,
 *     sentence, broken; otherwise null
 * @param template whether something is left to fill in
 */
record Parsed(
    Unwrapped address,
    Scheme scheme,
    Authority authority,
    HostName host,
    int pathEnd,
    List<String> segments,
    boolean doubleSlash,
    Query query,
    @Nullable String unreadable,
    boolean template) {

  static Parsed of(String raw, KeyLikeness keys) {
    Unwrapped address = Unwrapper.unwrap(raw);
    String text = address.text();
    Scheme scheme = Scheme.of(text);
    Authority authority = Authority.of(address, scheme.end());
    HostName host = HostName.of(authority.host(), authority.bracketed());
    int pathEnd = pathEnd(text, authority.end());
    String path = text.substring(authority.end(), pathEnd);
    boolean template =
        StandIns.hasTemplate(text.substring(0, pathEnd))
            || (!address.origin().isEmpty() && StandIns.hasTemplate(raw));
    String unreadable = null;
    if (!template) {
      unreadable =
          address.wordsOnly()
              ? "sentence"
              : new Unreadable(text, scheme, authority, host).kind(keys);
    }
    return new Parsed(
        address,
        scheme,
        authority,
        host,
        pathEnd,
        Segments.of(path),
        path.contains("//"),
        Query.of(address, pathEnd, keys),
        unreadable,
        template);
  }

  private static int pathEnd(String text, int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) != '?' && text.charAt(at) != '#') {
      at++;
    }
    return at;
  }
}
