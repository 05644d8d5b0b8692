package dev.plumbline.internal.url;

import dev.plumbline.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * The part of an address between scheme and path.
 *
 * @param credentials user and password with the sign behind them, in the entered text
 * @param host the host as written, without brackets
 * @param bracketed whether the host stands in square brackets
 * @param port the port, -1 when none is written, -2 when it cannot be one
 * @param end where the path begins
 */
record Authority(
    @Nullable TextRange credentials, String host, boolean bracketed, int port, int end) {
  static final int NO_PORT = -1;
  static final int BROKEN_PORT = -2;

  static Authority of(Unwrapped address, int start) {
    String text = address.text();
    int end = endOf(text, start);
    int at = text.lastIndexOf('@', end - 1);
    if (at < start) {
      at = -1;
      int sign = passwordEnd(text, start, end);
      if (sign > 0) {
        at = sign;
        end = endOf(text, sign);
      }
    }
    int host = at < 0 ? start : at + 1;
    TextRange credentials = at < 0 ? null : address.range(start, at + 1);
    if (host < end && text.charAt(host) == '[') {
      int close = text.indexOf(']', host);
      if (close > 0 && close < end) {
        int port = close + 1 < end ? port(text, close + 1, end) : NO_PORT;
        return new Authority(credentials, text.substring(host + 1, close), true, port, end);
      }
    }
    int colon = text.lastIndexOf(':', end - 1);
    if (colon < host || text.indexOf(':', host) != colon) {
      return new Authority(credentials, text.substring(host, end), false, NO_PORT, end);
    }
    return new Authority(
        credentials, text.substring(host, colon), false, port(text, colon, end), end);
  }

  /** The sign behind a password that has a slash in it; zero when there is none. */
  private static int passwordEnd(String text, int start, int end) {
    int colon = text.indexOf(':', start);
    if (colon < 0 || colon >= end || port(text, colon, end) != BROKEN_PORT) {
      return 0;
    }
    int sign = text.lastIndexOf('@');
    return sign > end ? sign : 0;
  }

  private static int endOf(String text, int start) {
    int at = start;
    while (at < text.length() && "/?#".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  /** The number between a colon and the end; none when nothing stands there. */
  private static int port(String text, int colon, int end) {
    if (text.charAt(colon) != ':' || end - colon > 6) {
      return BROKEN_PORT;
    }
    int port = 0;
    for (int at = colon + 1; at < end; at++) {
      char c = text.charAt(at);
      if (c < '0' || c > '9') {
        return BROKEN_PORT;
      }
      port = port * 10 + c - '0';
    }
    if (end == colon + 1) {
      return NO_PORT;
    }
    return port >= 1 && port <= 65535 ? port : BROKEN_PORT;
  }
}
