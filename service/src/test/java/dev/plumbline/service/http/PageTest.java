package dev.plumbline.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Context;
import dev.plumbline.service.access.Caller;
import dev.plumbline.service.access.Door;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
  private static final Door SOMEBODY =
      credentials -> credentials == null ? null : new Caller("a", "", Set.of(), Context.NONE);

  @TempDir private static Path data;
  private static Served served;

  @BeforeAll
  static void start() throws IOException {
    served = Served.with(data, Served.LIMITS, SOMEBODY);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void thePageIsOpenToEveryoneAndLetsInNothingFromElsewhere() {
    HttpResponse<String> page = served.get("/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
    assertThat(policy)
        .startsWith("default-src 'none'")
        .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'")
        .doesNotContain("unsafe", "http:", "https:", "*");
    Matcher nonce = Pattern.compile("'nonce-([\\w-]+)'").matcher(policy);
    assertThat(nonce.find()).isTrue();
    assertThat(page.body()).contains("type=\"importmap\" nonce=\"" + nonce.group(1) + "\"");
    assertThat(page.body()).doesNotContain("{{").doesNotContain(" style=").doesNotContain(" on");
  }

  @Test
  void filesAreAskedForAgainAndNotSentAgain() {
    HttpResponse<String> script = served.get("/page/main.js");
    assertThat(script.headers().firstValue("Content-Type"))
        .hasValue("text/javascript; charset=utf-8");
    assertThat(script.headers().firstValue("Cache-Control")).hasValue("no-cache");
    String tag = script.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        served.send(served.request("/page/main.js").header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void zippedFilesAreNotSentAgainEither() {
    HttpResponse<String> script =
        served.send(served.request("/page/main.js").header("Accept-Encoding", "gzip"));
    assertThat(script.headers().firstValue("Content-Encoding")).hasValue("gzip");
    String tag = script.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        served.send(
            served
                .request("/page/main.js")
                .header("Accept-Encoding", "gzip")
                .header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
  }

  @Test
  void librariesStayAtBrowsersAsTheirVersionIsInTheirAddress() {
    Matcher place = Pattern.compile("page/lib/lit-html/[^/]+/lit-html.js").matcher(index());
    assertThat(place.find()).isTrue();
    HttpResponse<String> library = served.get("/" + place.group());
    assertThat(library.statusCode()).isEqualTo(200);
    assertThat(library.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/page/../http/openapi.json",
        "/page/%2e%2e/http/openapi.json",
        "/page/..%2f..%2fhttp%2fopenapi.json",
        "/page//main.js",
        "/page/.main.js",
        "/page/main",
        "/page/main.js.map",
        "/page/PageFiles.class",
        "/page/lib/lit-html/../../../../../META-INF/MANIFEST.MF",
        "/page/lib/other/1.0.0/other.js",
        "/page/nothing.js",
        "/page/"
      })
  void whatIsNoFileOfThePageIsNotServed(String path) {
    HttpResponse<String> answer = served.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isIn(400, 404);
    assertThat(answer.body()).doesNotContain("openapi\"", "import ");
  }

  private static String index() {
    return served.get("/").body();
  }
}
