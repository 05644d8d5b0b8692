package dev.plumbline.service.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.sun.net.httpserver.HttpServer;
import dev.plumbline.probe.Limits;
import dev.plumbline.probe.ProbeSettings;
import dev.plumbline.probe.Reach;
import dev.plumbline.service.http.Served;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Visiting.class)
class ConnectionPageTest {
  private static final String LISTED =
      """
      {"schema": "plumbline/fetched-models/v1", "verdict": "good",
       "list": {"scope": "this-key", "complete": true, "size": 2}, "account": {}, "steps": [],
       "models": [
         {"provider": "openrouter", "model": "acme/own", "listed": true, "accepted": true,
          "refusals": [],
          "known": {"id": "acme/own", "facts": {"context": "200000", "cost.in": "1.25"}}},
         {"provider": "openrouter", "model": "acme/denied", "listed": true, "accepted": false,
          "refusals": [], "known": null}],
       "report": {"diagnostics": []}}
      """;

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void theAnswerOfTheEndpointIsToldInFindings(String language, Visits visits) {
    Visit visit = visits.in(language);
    Page page = CheckForm.open(visit).provider("ollama").fill("model", "llama3.1:8b").page();
    button(page, 0);
    assertThat(page.locator(".result .finding .source code").first())
        .hasText("live/address-not-allowed");
    assertThat(page.locator(".connection .actions button").first()).isFocused();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void whoWaitsSeesProgressAndMayCancel(String language, Visits visits) {
    Visit visit = visits.in(language);
    CheckForm form = CheckForm.open(visit).provider("openrouter");
    Page page = form.page();
    page.route("**/v1/probe", route -> {});
    button(page, 0);
    assertThat(page.locator("#connection-cancel")).isFocused();
    assertThat(page.locator(".asking progress")).isVisible();
    assertThat(form.announced()).hasText(visit.text("check", "connection.asking"));
    page.keyboard().press("Enter");
    assertThat(page.locator(".result")).hasText(visit.text("check", "connection.cancelled"));
    assertThat(page.locator(".asking")).hasCount(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void fetchedModelsAreOfferedAsFarAsTheyAreAllowed(String language, Visits visits) {
    Visit visit = visits.in(language);
    CheckForm form = CheckForm.open(visit).provider("openrouter");
    Page page = form.page();
    page.route(
        "**/v1/probe/models",
        route ->
            route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(LISTED)));
    button(page, 1);
    assertThat(page.locator(".result .note")).containsText("1");
    form.field("model").click();
    assertThat(page.locator("#field-model-list [role=option]")).hasCount(1);
    assertThat(page.locator("#field-model-list [role=option]")).containsText("acme/own");
    assertThat(page.locator("#field-model-list .detail")).containsText("$1.25");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void whatTheSetupShowsIsToldWhileTheEndpointIsStillAsked(String language, Visits visits)
      throws IOException {
    CountDownLatch told = new CountDownLatch(1);
    HttpServer endpoint = endpoint(told);
    try {
      Duration longest = Duration.ofMinutes(2);
      ProbeSettings probing =
          ProbeSettings.of(Served.CLOCK, new byte[32])
              .withReach(Reach.PUBLIC.withInsideHosts(Set.of("localhost")))
              .withLimits(Limits.STANDARD.withTimes(longest, longest));
      Visit visit = visits.to(visits.own(in -> Served.asking(in.path(), probing)), language);
      CheckForm form = CheckForm.open(visit).provider("openai-compatible").fill("model", "a");
      form.fill("baseUrl", "http://localhost:" + endpoint.getAddress().getPort() + "/v1");
      form.fill("apiKey", "some-key-of-this-server");
      button(form.page(), 0);
      String waiting = visit.text("check", "connection.waiting");
      assertThat(form.page().locator(".asking"))
          .containsText(waiting.substring(waiting.indexOf("{found}") + 7));
      told.countDown();
      assertThat(form.page().locator(".result .finding .source code").first())
          .hasText("live/key-refused");
    } finally {
      told.countDown();
      endpoint.stop(0);
    }
  }

  /** An endpoint on this machine that takes no key; it answers when told. */
  private static HttpServer endpoint(CountDownLatch told) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try {
            told.await();
          } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
          }
          exchange.sendResponseHeaders(401, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static void button(Page page, int which) {
    page.locator(".connection .actions button").nth(which).click();
  }
}
