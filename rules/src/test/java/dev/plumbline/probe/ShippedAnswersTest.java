package dev.plumbline.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.ProbeVerdict;
import dev.plumbline.Secret;
import dev.plumbline.internal.candidate.Candidates;
import dev.plumbline.internal.candidate.ProbeTarget;
import dev.plumbline.internal.probe.Script;
import dev.plumbline.internal.provider.AnswerFact;
import dev.plumbline.internal.provider.Evidence;
import dev.plumbline.internal.provider.KeyTravel;
import dev.plumbline.internal.provider.ProbeAsk;
import dev.plumbline.internal.provider.ProbeQuestion;
import dev.plumbline.internal.provider.Protocol;
import dev.plumbline.internal.provider.ProviderFacts;
import dev.plumbline.internal.rulefile.RuleSources;
import dev.plumbline.internal.rulefile.Rules;
import dev.plumbline.internal.rulefile.RulesReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every answer that the shipped facts know is given by a server and means what they say. A fact
 * that never counts, since an earlier one fits whatever fits it, would show here.
 */
final class ShippedAnswersTest {
  private static final Rules RULES = RulesReader.read(RuleSources.builtIn());
  private static final Candidates CANDIDATES =
      new Candidates(RULES.knowledge(), RULES.vocabulary(), RULES.policies());
  private static final FakeProvider SERVER = FakeProvider.plain();
  private static final OkHttpClient CLIENT = Prober.client(ShippedProbing.settings());
  private static final List<ProbeAsk> LIKELIEST =
      List.of(ProbeAsk.CALL, ProbeAsk.MODELS, ProbeAsk.KEY, ProbeAsk.KNOCK, ProbeAsk.OWN_MODELS);

  @AfterAll
  static void close() {
    SERVER.close();
  }

  /** One fact of a provider. */
  record Known(String provider, int number, AnswerFact fact) {
    @Override
    public String toString() {
      return provider + " #" + number + " " + fact.statuses() + " " + fact.means().id();
    }
  }

  static Stream<Known> facts() {
    List<Known> all = new ArrayList<>();
    for (ProviderFacts provider : RULES.knowledge().facts().providers()) {
      List<AnswerFact> answers = RULES.knowledge().facts().probe(provider.id()).answers();
      for (int i = 0; i < answers.size(); i++) {
        all.add(new Known(provider.id(), i + 1, answers.get(i)));
      }
    }
    return all.stream();
  }

  @Test
  void thereAreAnswersOfManyProviders() {
    Set<String> providers = new TreeSet<>();
    facts().forEach(known -> providers.add(known.provider()));

    assertThat(providers).hasSizeGreaterThanOrEqualTo(36);
    assertThat(facts().count()).isGreaterThan(200);
  }

  @ParameterizedTest
  @MethodSource("facts")
  void everyAnswerMeansWhatItsFactSays(Known known) {
    for (String status : statuses(known.fact())) {
      for (String body : bodies(known.fact())) {
        List<ProbeAsk> asks = known.fact().asks();
        if (asks.isEmpty()) {
          // A fact that holds for any question need not be the first that counts for each of them.
          assertThat(LIKELIEST)
              .as(status + " " + body)
              .anyMatch(ask -> verdict(known, ask, status, body) == known.fact().means());
        }
        for (ProbeAsk ask : asks) {
          assertThat(verdict(known, ask, status, body))
              .as(ask + " " + status + " " + body)
              .isEqualTo(known.fact().means());
        }
      }
    }
  }

  private static List<String> statuses(AnswerFact fact) {
    return fact.statuses().isEmpty() ? List.of("400") : fact.statuses();
  }

  private static ProbeVerdict verdict(Known known, ProbeAsk ask, String status, String body) {
    ProbeTarget target = target(known.provider());
    ProbeQuestion question = question(target.script(), ask);
    HttpUrl url = HttpUrl.parse(SERVER.url("/asked"));
    int code = Integer.parseInt(status.replace("xx", "00"));
    SERVER.answers(question.method() + " /asked", code, body);
    Credential credential = new Credential(Secret.of(ShippedProbing.KEY), false);
    Line line = new Line(CLIENT, Reach.OWN_MACHINE, 1 << 20);
    Asker asker =
        new Asker(target, credential, line, ShippedProbing.settings().clock(), ShippedProbing.LONG);
    String posted = question.method().equals("POST") ? "{}" : null;
    return asker.ask(question, url, posted, ShippedProbing.LONG).reading().verdict();
  }

  /** Error codes and words as providers put them: in an object around code and message. */
  private static List<String> bodies(AnswerFact fact) {
    List<String> codes = fact.codes().isEmpty() ? List.of("") : fact.codes();
    List<String> texts = fact.texts().isEmpty() ? List.of("") : fact.texts();
    List<String> bodies = new ArrayList<>();
    for (String code : codes) {
      for (String text : texts) {
        String member = code.isEmpty() ? "" : "\"code\":\"" + code + "\",";
        bodies.add("{\"error\":{%s\"message\":\"It says: %s.\"}}".formatted(member, text));
      }
    }
    return bodies;
  }

  private static ProbeTarget target(String provider) {
    return CANDIDATES.target(
        ShippedProbing.setup("provider: " + provider + "\napiKeyEnv: K\nmodel: m\n"));
  }

  private static ProbeQuestion question(Script script, ProbeAsk ask) {
    ProbeQuestion known = script.question(ask);
    return known != null ? known : plain(ask);
  }

  private static ProbeQuestion plain(ProbeAsk ask) {
    return new ProbeQuestion(
        ask,
        "GET",
        "",
        null,
        KeyTravel.BEARER,
        Map.of(),
        null,
        false,
        Map.of(),
        List.<Protocol>of(),
        List.of(),
        Evidence.NONE);
  }

  @Test
  void bedrockIsAskedWithApiKeysAloneAndInTheRegionOfTheSetup() {
    ProbeTarget target =
        CANDIDATES.target(
            ShippedProbing.setup(
                "provider: bedrock\napiKeyEnv: K\nregion: eu-central-1\nmodel: m\n"));
    ProbeQuestion models = target.script().question(ProbeAsk.MODELS);

    assertThat(url(target, models, "ABSK" + "0a".repeat(60)))
        .hasToString("https://bedrock.eu-central-1.amazonaws.com/foundation-models");
    assertThat(url(target, models, "AKIAZR4KQ7XW2LM7TB5V")).isNull();
  }

  private static HttpUrl url(ProbeTarget target, ProbeQuestion question, String key) {
    Credential credential = new Credential(Secret.of(key), false);
    Line line = new Line(CLIENT, Reach.OWN_MACHINE, 1 << 20);
    return new Asker(
            target, credential, line, ShippedProbing.settings().clock(), ShippedProbing.LONG)
        .url(question, String.valueOf(target.base()));
  }
}
