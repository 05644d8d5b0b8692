package dev.plumbline.probe;

import dev.plumbline.Secret;
import dev.plumbline.Value;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.Request;

/**
 * The headers that a setup has its program send with every call. Without them a gateway may answer
 * otherwise than it will answer the program. None of them takes the place of the credential's, or
 * says how the request is put together. They go to the setup's own base URL and nowhere else.
 */
final class ExtraHeaders {
  private static final int MOST = 40;
  private static final int LONGEST = 2_000;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_|~-]{1,100}");
  private static final Set<String> KEPT_BACK =
      Set.of(
          "authorization",
          "proxy-authorization",
          "cookie",
          "host",
          "connection",
          "content-length",
          "content-type",
          "content-encoding",
          "transfer-encoding",
          "te",
          "trailer",
          "upgrade",
          "expect",
          "accept",
          "accept-encoding",
          "keep-alive",
          "via",
          "forwarded",
          "x-forwarded-for",
          "x-forwarded-host",
          "x-real-ip");

  private final Map<String, String> headers = new LinkedHashMap<>();

  ExtraHeaders(Map<String, Value> given) {
    given.forEach(
        (name, value) -> {
          String text = text(value);
          if (headers.size() < MOST && isSafe(name, text)) {
            headers.put(name, text.strip());
          }
        });
  }

  private static String text(Value value) {
    if (value instanceof Value.Hidden hidden) {
      return hidden.secret().reveal();
    }
    return value instanceof Value.Text text ? text.text() : "";
  }

  private static boolean isSafe(String name, String value) {
    return NAME.matcher(name).matches()
        && !KEPT_BACK.contains(name.toLowerCase(Locale.ROOT))
        && !value.isBlank()
        && value.length() <= LONGEST
        && value.strip().chars().allMatch(c -> c >= ' ' && c <= '~');
  }

  /** Puts them into a request, which then takes what the question and the credential say. */
  void putInto(Request.Builder request) {
    headers.forEach(request::header);
  }

  /** Whether a text repeats eight characters in a row of one of them, as they may be secret. */
  boolean shownBy(String text) {
    return headers.values().stream().anyMatch(value -> as(value).shownBy(text));
  }

  /** A name for them that tells nothing of them; empty where there are none. */
  String hash(byte[] key) {
    return headers.isEmpty() ? "" : as(headers.toString()).hash(key);
  }

  private static Credential as(String text) {
    return new Credential(Secret.of(text), true);
  }

  @Override
  public String toString() {
    return "ExtraHeaders";
  }
}
