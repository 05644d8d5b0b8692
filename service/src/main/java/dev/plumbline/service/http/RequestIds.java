package dev.plumbline.service.http;

import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.server.Request;

/** Names requests: by what the client calls them where that is plain, else by counting. */
final class RequestIds {
  static final String HEADER = "X-Request-Id";
  private static final int LONGEST = 64;

  private final String start;
  private final AtomicLong count = new AtomicLong();

  /**
   * Begins to count.
   *
   * @param start keeps the requests of two runs apart
   */
  RequestIds(String start) {
    this.start = start;
  }

  String of(Request request) {
    String given = request.getHeaders().get(HEADER);
    return given != null && isPlain(given) ? given : start + "-" + count.incrementAndGet();
  }

  private static boolean isPlain(String id) {
    return !id.isEmpty() && id.length() <= LONGEST && id.chars().allMatch(RequestIds::isPlain);
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_'
        || c == '.';
  }
}
