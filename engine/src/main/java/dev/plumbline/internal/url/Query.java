package dev.plumbline.internal.url;

import dev.plumbline.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the path. Values are never kept, but for a date that names an API version.
 *
 * @param parameters the names of the query's parameters, as far as they are plain words
 * @param secret whether a parameter carries a credential
 * @param apiVersion the value of {@code api-version} where it is a date
 * @param fragment whether there is one
 * @param range query and fragment in the entered text, from the question mark on
 */
public record Query(
    List<String> parameters,
    boolean secret,
    @Nullable String apiVersion,
    boolean fragment,
    @Nullable TextRange range) {
  /** There is neither query nor fragment. */
  static final Query NONE = new Query(List.of(), false, null, false, null);

  private static final Set<String> SECRETS =
      Set.of(
          "key",
          "apikey",
          "token",
          "accesstoken",
          "authtoken",
          "auth",
          "authorization",
          "secret",
          "clientsecret",
          "password",
          "pwd",
          "subscriptionkey",
          "ocpapimsubscriptionkey",
          "xapikey",
          "xgoogapikey",
          "sig",
          "signature",
          "code",
          "bearer",
          "credential",
          "xamzsignature",
          "xamzcredential",
          "xamzsecuritytoken");

  /** Copies the names. */
  public Query {
    parameters = List.copyOf(parameters);
  }

  /** Whether there are parameters, named or not. */
  public boolean present() {
    return range != null && (!parameters.isEmpty() || !fragment);
  }

  /** Reads what stands behind the path of an address, from {@code ?} or {@code #} on. */
  static Query of(Unwrapped address, int start, KeyLikeness keys) {
    String text = address.text();
    if (start >= text.length()) {
      return NONE;
    }
    int hash = text.indexOf('#', start);
    String query = text.substring(start, hash < 0 ? text.length() : hash);
    List<String> names = new ArrayList<>();
    boolean secret = false;
    String version = null;
    for (String pair : parts(query)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      names.add(equals > 0 && isPlain(name) && !keys.isKey(name) ? name : "?");
      secret |= isSecret(name, value, keys);
      version = name.equals("api-version") && isVersion(value) ? value : version;
    }
    return new Query(names, secret, version, hash >= 0, address.range(start, text.length()));
  }

  private static List<String> parts(String query) {
    List<String> parts = new ArrayList<>();
    int from = 1;
    for (int at = 1; at <= query.length(); at++) {
      if (at == query.length() || query.charAt(at) == '&' || query.charAt(at) == ';') {
        if (at > from) {
          parts.add(query.substring(from, at));
        }
        from = at + 1;
      }
    }
    return parts;
  }

  private static boolean isSecret(String name, String value, KeyLikeness keys) {
    String plain = name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    return (!value.isEmpty() && SECRETS.contains(plain)) || keys.isKey(value) || keys.isKey(name);
  }

  /** A name that can be shown: short, of letters and signs, so that no key passes for one. */
  private static boolean isPlain(String name) {
    int digits = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      digits += c >= '0' && c <= '9' ? 1 : 0;
      if (!letter && "-_.[]0123456789".indexOf(c) < 0) {
        return false;
      }
    }
    return !name.isEmpty() && name.length() <= 30 && digits <= 2;
  }

  /** A date, or one of the words that stand for a version. */
  private static boolean isVersion(String value) {
    if (value.equals("preview") || value.equals("latest") || value.equals("v1")) {
      return true;
    }
    String date = value.endsWith("-preview") ? value.substring(0, value.length() - 8) : value;
    if (date.length() != 10 || date.charAt(4) != '-' || date.charAt(7) != '-') {
      return false;
    }
    for (int i = 0; i < date.length(); i++) {
      if (i != 4 && i != 7 && !Character.isDigit(date.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
