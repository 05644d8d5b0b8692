package dev.plumbline.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.plumbline.ModelOffer;
import dev.plumbline.Setup;
import dev.plumbline.ValidationOptions;
import dev.plumbline.Value;
import dev.plumbline.probe.ProbeSettings;
import dev.plumbline.probe.Reach;
import dev.plumbline.service.journal.EventLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogRefreshingTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-25T09:00:00Z"), ZoneOffset.UTC);

  @TempDir Path data;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final EventLog log = new EventLog(written, CLOCK);
  private HttpServer publisher;
  private String list = "{\"data\":[{\"id\":\"acme-one\"},{\"id\":\"acme-two\"}]}";

  @BeforeEach
  void start() throws IOException {
    publisher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    publisher.createContext(
        "/models",
        exchange -> {
          byte[] body = list.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    publisher.start();
  }

  @AfterEach
  void stop() {
    publisher.stop(0);
  }

  private Publishing publishing(String tests) throws Exception {
    GitStore store = GitStore.open(data, null, true);
    String facts =
        """
        kind: provider
        id: acme
        name: Acme
        type: router
        protocol: openai
        credential: { kinds: [key], required: hosted }
        models: { required: true, naming: listed }
        lists:
          - { url: "http://localhost:%d/models", at: /data, whole: true, members: { id: /id } }
        """
            .formatted(publisher.getAddress().getPort());
    RuleFiles files = RuleFiles.NONE.with("acme.yaml", facts);
    store.commit(
        RuleFiles.NONE,
        tests.isEmpty() ? files : files.with("tests.yaml", tests),
        new Intent("Ann", "ann@acme.example", CLOCK.instant(), "Begin"));
    return Publishing.start(
        new Publishing.Sources(store, new RuleLoader(false, CLOCK), CLOCK, log));
  }

  private CatalogRefreshing refreshing(Publishing publishing) {
    ProbeSettings settings = ProbeSettings.of(CLOCK, new byte[32]).withReach(Reach.OWN_MACHINE);
    return CatalogRefreshing.start(publishing, settings, log, 0);
  }

  private static List<String> models(Publishing publishing) {
    return publishing
        .active()
        .current()
        .plumbline()
        .models(
            Setup.of(new Value.Members(Map.of("provider", Value.of("acme")))),
            ValidationOptions.STANDARD)
        .stream()
        .map(ModelOffer::model)
        .toList();
  }

  @Test
  void aNewerListIsPutInForceWithItsHistoryAndCanBeRolledBack() throws Exception {
    try (Publishing publishing = publishing("");
        CatalogRefreshing refreshing = refreshing(publishing)) {
      String before = publishing.active().current().files().version();
      refreshing.refresh();

      assertThat(models(publishing)).containsExactly("acme-one", "acme-two");
      Change newest = publishing.history("", 5).get(0);
      assertThat(newest.author()).isEqualTo("Catalog refresh");
      assertThat(publishing.active().current().files().text("catalog/acme.json")).isPresent();
      publishing.rollBack(
          before,
          publishing.active().current().files().version(),
          new Intent("Ann", "ann@acme.example", CLOCK.instant(), "Back"));
      assertThat(models(publishing)).isEmpty();
    }
  }

  @Test
  void aListThatCannotBeUsedIsKnownUntilOneCan() throws Exception {
    try (Publishing publishing = publishing("");
        CatalogRefreshing refreshing = refreshing(publishing)) {
      list = "{\"data\":[]}";
      refreshing.refresh();
      assertThat(publishing.active().refusedCatalogs().orElseThrow().problems())
          .hasSize(1)
          .allSatisfy(problem -> assertThat(problem).startsWith("acme: "));
      list = "{\"data\":[{\"id\":\"acme-one\"}]}";
      refreshing.refresh();
      assertThat(publishing.active().refusedCatalogs()).isEmpty();
    }
  }

  @Test
  void theSameListMakesNoSecondChange() throws Exception {
    try (Publishing publishing = publishing("");
        CatalogRefreshing refreshing = refreshing(publishing)) {
      refreshing.refresh();
      refreshing.refresh();

      assertThat(publishing.history("", 5)).hasSize(2);
    }
  }

  @Test
  void aBadListLeavesWhatIsInForceAndIsToldInTheLog() throws Exception {
    try (Publishing publishing = publishing("");
        CatalogRefreshing refreshing = refreshing(publishing)) {
      refreshing.refresh();
      list = "<html>Sign in</html>";
      refreshing.refresh();

      assertThat(models(publishing)).containsExactly("acme-one", "acme-two");
      assertThat(written.toString(StandardCharsets.UTF_8)).contains("catalog-refused", "acme");
    }
  }

  @Test
  void aListThatBreaksATestOfTheAdminsIsNotPutInForce() throws Exception {
    String tests =
        """
        kind: checks
        stage: policy
        checks:
          - code: acme/unlisted
            severity: error
            when: { model.listed: false }
            report: { at: model }
            texts: { en: { title: Unlisted, message: Choose another. } }
        ---
        kind: tests
        tests:
          - { given: { provider: acme, model: acme-two }, expect: nothing }
        """;
    try (Publishing publishing = publishing(tests);
        CatalogRefreshing refreshing = refreshing(publishing)) {
      refreshing.refresh();
      assertThat(models(publishing)).containsExactly("acme-one", "acme-two");
      list = "{\"data\":[{\"id\":\"acme-one\"},{\"id\":\"acme-three\"}]}";
      refreshing.refresh();

      assertThat(models(publishing)).containsExactly("acme-one", "acme-two");
      assertThat(written.toString(StandardCharsets.UTF_8)).contains("catalogs-refused");
    }
  }
}
