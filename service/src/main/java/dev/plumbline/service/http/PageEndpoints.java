package dev.plumbline.service.http;

import dev.plumbline.service.page.PageFile;
import dev.plumbline.service.page.PageFiles;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.eclipse.jetty.http.HttpHeader;

/**
 * The page for people and its files, open to everyone: what it shows and does goes through the same
 * paths as for programs, and needs the same tokens.
 */
final class PageEndpoints {
  private static final String HTML = "text/html; charset=utf-8";
  private static final String CACHE = "Cache-Control";
  private static final int NONCE_BYTES = 16;

  private final PageFiles files = new PageFiles();
  private final IntFunction<byte[]> random;

  /** Takes nonces from a source of random bytes. */
  PageEndpoints(IntFunction<byte[]> random) {
    this.random = random;
  }

  List<Route> routes() {
    return List.of(
        new Route("/", Map.of(Method.GET, Endpoint.get(null, call -> index()))),
        new Route("/page/{path}", Map.of(Method.GET, Endpoint.get(null, this::file))));
  }

  private Answer index() {
    String nonce =
        Base64.getUrlEncoder().withoutPadding().encodeToString(random.apply(NONCE_BYTES));
    return new Answer(Answer.OK, HTML, files.index(nonce), Map.of())
        .with(ResponseHeaders.POLICY, policy(nonce));
  }

  /** Nothing from elsewhere, nothing in the page but what carries the nonce. */
  private static String policy(String nonce) {
    return "default-src 'none'; script-src 'self' 'nonce-"
        + nonce
        + "'; style-src 'self' 'nonce-"
        + nonce
        + "'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
        + " frame-ancestors 'none'";
  }

  private Answer file(Call call) throws Problem {
    PageFile file =
        files
            .find(call.rest())
            .orElseThrow(
                () -> Problem.of(Problem.Kind.NOT_FOUND, "the page has no file of this name"));
    String tag = Conditions.quoted(file.tag());
    Answer answer =
        call.header(HttpHeader.IF_NONE_MATCH).filter(tag::equals).isPresent()
            ? Answer.unchanged()
            : new Answer(Answer.OK, file.type(), file.bytes(), Map.of());
    return answer
        .with("ETag", tag)
        .with(CACHE, file.lasting() ? "public, max-age=31536000, immutable" : "no-cache");
  }
}
