package dev.plumbline.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.ModelCatalog;
import dev.plumbline.Plumbline;
import dev.plumbline.RuleFilesException;
import dev.plumbline.Secret;
import dev.plumbline.probe.FetchedCatalog.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists as publishers give them, good and bad; what is known is never lost to a bad one. */
final class CatalogFetcherTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
  private static final String KNOWN =
      """
      {
        "kind": "catalog", "provider": "acme", "converted": "2026-11-01",
        "sources": [{"package":"lists","version":"1","license":"MIT","date":"2026-11-01"}],
        "complete": false, "because": "A package.", "prefixes": ["acme"],
        "models": [
          {"id":"a/gone","name":"Gone"},
          {"id":"a/one","name":"One","context":1000,"output":100,"tools":true,"reasoning":true,"efforts":["low","high"],"cost":{"in":1,"out":2}},
          {"id":"a/two","name":"Two","context":2000}
        ]
      }
      """;
  private static final String LIST =
      """
      {"data":[
        {"id":"a/two","name":"Two","limit":4000,"price":{"in":"0.0000025","out":"0.00001"},"can":["tools"],"kind":"language"},
        {"id":"a/one","name":"One","limit":null,"can":["think","tools"],"kind":"language"},
        {"id":"a/new","name":"New","limit":8000,"price":{"in":"-1","out":"-1"},"can":[],"kind":"language","takes":["text","image","file","smell"]},
        {"id":"a/ear","name":"Ear","kind":"speech"}
      ]}
      """;

  private final FakeProvider publisher = FakeProvider.plain();

  @AfterEach
  void close() {
    publisher.close();
  }

  private Plumbline plumbline(String more) {
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
          - url: %s
            at: /data
            tokens: 1
            members: { id: /id, name: /name, context: /limit, input: /takes, cost.in: /price/in, cost.out: /price/out }
            features: { at: /can, tools: tools, reasoning: think }
            types: { at: /kind, chat: language }
        %s"""
            .formatted(publisher.url("/models"), more);
    try {
      return Plumbline.builder()
          .text("acme.yaml", facts)
          .text("catalog/acme.json", KNOWN)
          .build(CLOCK);
    } catch (RuleFilesException broken) {
      throw new IllegalStateException(broken.problems().toString(), broken);
    }
  }

  private static ProbeSettings settings() {
    return Probing.settings().withLimits(Limits.STANDARD.withBytes(1 << 20));
  }

  private FetchedCatalog fetch(String more, Map<String, Secret> keys, boolean shrunken) {
    ProbeSettings settings =
        new ProbeSettings(
            CLOCK, new byte[32], settings().reach(), settings().limits(), CredentialSource.NONE);
    CatalogFetcher fetcher = plumbline(more).catalogFetcher(settings);
    assertThat(fetcher.providers()).containsExactly("acme");
    return fetcher.fetch(new CatalogFetcher.Order(List.of("acme"), keys, shrunken)).get(0);
  }

  private FetchedCatalog fetch(String more) {
    return fetch(more, Map.of(), false);
  }

  @Test
  void aListMakesANewerCatalogAndKeepsWhatItDoesNotState() {
    publisher.answers("GET /models", 200, LIST);
    FetchedCatalog fetched = fetch("    whole: true\n");

    assertThat(fetched.outcome()).isEqualTo(Outcome.CHANGED);
    ModelCatalog after = fetched.after();
    assertThat(after.models())
        .extracting(ModelCatalog.Model::id)
        .containsExactly("a/new", "a/one", "a/two");
    assertThat(after.find("a/one").orElseThrow().facts())
        .containsEntry("context", "1000")
        .containsEntry("cost.in", "1.0")
        .containsEntry("efforts", "low, high")
        .containsEntry("tools", "yes");
    assertThat(after.find("a/two").orElseThrow().facts())
        .containsEntry("context", "4000")
        .containsEntry("cost.in", "2.5")
        .containsEntry("cost.out", "10.0");
    assertThat(after.find("a/new").orElseThrow().facts())
        .containsEntry("input", "text, image, pdf")
        .containsEntry("tools", "no")
        .doesNotContainKey("cost.in");
    assertThat(after.sources())
        .extracting(ModelCatalog.Source::name)
        .containsExactly(publisher.url("/models"), "lists");
    assertThat(after.converted()).hasToString("2026-11-25");
    ModelCatalog.Changes changes = fetched.before().changesTo(after);
    assertThat(changes.came()).extracting(ModelCatalog.Model::id).containsExactly("a/new");
    assertThat(changes.went()).extracting(ModelCatalog.Model::id).containsExactly("a/gone");
  }

  @Test
  void whatAListLeavesOutStaysWhereTheListIsNotWhole() {
    publisher.answers("GET /models", 200, LIST);

    assertThat(fetch("").after().find("a/gone")).isPresent();
  }

  @Test
  void theSameListChangesNothing() {
    publisher.answers(
        "GET /models",
        200,
        "{\"data\":[{\"id\":\"a/two\",\"name\":\"Two\",\"kind\":\"language\"},"
            + "{\"id\":\"a/one\",\"name\":\"One\",\"kind\":\"language\"}]}");

    assertThat(fetch("").outcome()).isEqualTo(Outcome.UNCHANGED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "500 | {}                                             | has the status 500",
        "302 | {}                                             | has the status 302",
        "404 | {\"data\":[{\"id\":\"a\",\"kind\":\"language\"}]}    | has the status 404",
        "200 | <html>Sign in</html>                           | is no JSON",
        "200 | {\"data\":[{\"id\":\"a/one\",\"kind\":\"langua     | is no JSON",
        "200 | {\"data\":[]}                                    | has no model",
        "200 | {\"data\":\"none\"}                                | no list at `/data`",
        "200 | {\"models\":[{\"id\":\"a/one\"}]}                    | no list at `/data`",
        "200 | {\"data\":[{\"id\":\"a/one\",\"kind\":\"painting\"}]}  | has no model",
        "200 | {\"data\":[{\"id\":\"a/one\",\"kind\":\"language\"}]}  | less than half of them",
      })
  void whatCannotBeRightIsRefused(int status, String body, String why) {
    publisher.answers("GET /models", status, body);
    FetchedCatalog fetched = fetch("    whole: true\n");

    assertThat(fetched.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(fetched.because()).contains(why).contains(publisher.url("/models"));
    assertThat(fetched.after()).isNull();
  }

  @Test
  void anEmptyAnswerIsRefused() {
    publisher.answers("GET /models", new MockResponse.Builder().code(200).build());

    assertThat(fetch("").because()).contains("is empty");
  }

  @Test
  void anAnswerThatIsTooLargeIsRefused() {
    publisher.answers("GET /models", 200, "{\"a\":\"" + "x".repeat(2 << 20) + "\"}");

    assertThat(fetch("").because()).contains("too large");
  }

  @Test
  void aShrunkenListIsTakenWhereThatIsWished() {
    publisher.answers("GET /models", 200, "{\"data\":[{\"id\":\"a/one\",\"kind\":\"language\"}]}");

    assertThat(fetch("    whole: true\n", Map.of(), true).after().models()).hasSize(1);
  }

  @Test
  void aListThatWantsAKeyIsAskedOnlyWithOne() {
    publisher.answers("GET /models", 200, LIST);
    String keyed = "    key: true\n    auth: { header: x-api-key }\n";

    assertThat(fetch(keyed).outcome()).isEqualTo(Outcome.KEY_MISSING);
    assertThat(publisher.requests()).isEmpty();

    FetchedCatalog fetched = fetch(keyed, Map.of("acme", Secret.of(Probing.KEY)), false);
    assertThat(fetched.outcome()).isEqualTo(Outcome.CHANGED);
    assertThat(publisher.requests().get(0).getHeaders().get("x-api-key")).isEqualTo(Probing.KEY);
    assertThat(new String(fetched.after().json(), StandardCharsets.UTF_8))
        .doesNotContain(Probing.KEY.substring(8, 16));
  }

  @Test
  void aKeyGoesToNoListThatWantsNone() {
    publisher.answers("GET /models", 200, LIST);
    fetch("", Map.of("acme", Secret.of(Probing.KEY)), false);

    assertThat(publisher.requests().get(0).getHeaders().toString())
        .doesNotContain(Probing.KEY.substring(8, 16));
  }

  @Test
  void theNextListIsTakenWhereTheFirstIsBad() {
    publisher
        .answers("GET /models", 500, "{}")
        .answers(
            "GET /others", 200, "{\"acme\":{\"x\":{\"id\":\"a/one\"},\"y\":{\"id\":\"a/two\"}}}");
    FetchedCatalog fetched =
        fetch(
            "  - { url: \"%s\", at: /acme, members: { id: /id } }\n"
                .formatted(publisher.url("/others")));

    assertThat(fetched.outcome()).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void aProviderWithoutAListHasNone() {
    CatalogFetcher fetcher = plumbline("").catalogFetcher(Probing.settings());
    FetchedCatalog none =
        fetcher.fetch(new CatalogFetcher.Order(List.of("nobody"), Map.of(), false)).get(0);

    assertThat(none.outcome()).isEqualTo(Outcome.NO_LIST);
  }

  @Test
  void whatIsInsideIsNotAskedByAService() {
    CatalogFetcher fetcher = plumbline("").catalogFetcher(ProbeSettings.of(CLOCK, new byte[32]));
    FetchedCatalog refused =
        fetcher.fetch(new CatalogFetcher.Order(List.of("acme"), Map.of(), false)).get(0);

    assertThat(refused.because()).contains("must not be asked");
    assertThat(publisher.requests()).isEmpty();
  }
}
