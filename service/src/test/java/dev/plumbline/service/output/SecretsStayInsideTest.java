package dev.plumbline.service.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plumbline.Edit;
import dev.plumbline.Plumbline;
import dev.plumbline.Report;
import dev.plumbline.RuleFilesException;
import dev.plumbline.Setup;
import dev.plumbline.SetupException;
import dev.plumbline.Value;
import dev.plumbline.internal.provider.KeyShape;
import dev.plumbline.internal.provider.ProviderFacts;
import dev.plumbline.internal.rulefile.RuleSources;
import dev.plumbline.internal.rulefile.RulesReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A thousand keys of every provider, good and bad, in all places, in all formats. */
class SecretsStayInsideTest {
  private static final int KEYS_PER_PROVIDER = 1_000;
  private static final int WINDOW = 8;
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final List<String> PLACES =
      List.of(
          "apiKey: '%s'",
          "apiKey: ' %s'",
          "apiKey: '\"%s\"'",
          "apiKey: 'Bearer %s'",
          "baseUrl: 'https://me:%s@openrouter.ai/api/v1'",
          "baseUrl: 'https://openrouter.ai/api/v1?key=%s'",
          "baseUrl: 'http://%s@127.0.0.1:8080/v1'",
          "options: { headers: { Authorization: 'Bearer %s' } }",
          "options: { headers: { x-api-key: '%s' }, maxTokens: -1 }",
          "apiKeyEnv: K\napiKye: '%s'");

  private final Random random = new Random(20_261_124);
  private final List<ProviderFacts> providers =
      RulesReader.read(RuleSources.builtIn()).knowledge().facts().providers();

  /** One way to make a text of a report. */
  private interface Printing {
    ReportFormat to(Writer out) throws IOException;
  }

  private static final List<Printing> FORMATS =
      List.of(
          out -> new TextFormat(out, Palette.PLAIN),
          out -> new JsonFormat(out, false),
          NdjsonFormat::new,
          out -> new SarifFormat(out, "1"),
          JunitFormat::new,
          GithubFormat::new,
          HtmlFormat::new);

  @Test
  void noFormatShowsAPartOfAKey() throws Exception {
    Plumbline plumbline = Plumbline.builder().builtIn().build(Clock.systemUTC());
    assertThat(providers).hasSizeGreaterThan(40);
    int number = 0;
    for (ProviderFacts provider : providers) {
      for (int i = 0; i < KEYS_PER_PROVIDER; i++) {
        String body = body(12 + random.nextInt(60));
        String text = setup(provider, PLACES.get(number % PLACES.size()), key(provider, body));
        Printing printing = FORMATS.get(number / PLACES.size() % FORMATS.size());
        assertNoPart(body, printed(plumbline, text, printing));
        number++;
      }
    }
  }

  @Test
  void noFailureShowsAPartOfAKey() throws RuleFilesException {
    Plumbline broken = Plumbline.builder().builtIn().build(new BrokenClock());
    for (int i = 0; i < KEYS_PER_PROVIDER; i++) {
      String body = body(40);
      String place = PLACES.get(i % PLACES.size()).formatted("sk-or-v1-" + body);
      Setup setup = read("provider: openrouter\n" + place + "\n");

      assertFailsWithout(body, () -> broken.validate(setup));
      assertFailsWithout(body, () -> setup.with(List.of(new Edit.StrDel("/apiKey", 900, 5))));
      assertFailsWithout(body, () -> setup.with(List.of(new Edit.Remove("/options/gone"))));
      assertFailsWithout(body, () -> Setup.of(new Value.Members(Map.of("options", hidden(setup)))));
      assertFailsWithout(body, () -> Setup.read("x", "provider: [\n" + place));
      assertFailsWithout(body, () -> Setup.read("x", place + "\n" + place));
    }
  }

  /** Whatever secret the setup holds, or a number, which options cannot be either. */
  private static Value hidden(Setup setup) {
    return setup.apiKey().<Value>map(Value.Hidden::new).orElse(new Value.Whole(1));
  }

  private static Setup read(String text) {
    try {
      return Setup.read("setup.yaml", text).get(0);
    } catch (SetupException e) {
      throw new IllegalStateException(text, e);
    }
  }

  private String key(ProviderFacts provider, String body) {
    List<KeyShape> shapes = provider.keys();
    boolean shaped = !shapes.isEmpty() && random.nextInt(4) > 0;
    return shaped ? shapes.get(random.nextInt(shapes.size())).prefix() + body : body;
  }

  private static String setup(ProviderFacts provider, String place, String key) {
    return "provider: "
        + provider.id()
        + "\nmodel: m\n"
        + place.formatted(inPlace(place, key))
        + "\n";
  }

  /** An address ends its host at a slash, so that one in a password is written in hex. */
  private static String inPlace(String place, String key) {
    return place.startsWith("baseUrl") ? key.replace("/", "%2F") : key;
  }

  private static String printed(Plumbline plumbline, String text, Printing printing)
      throws IOException {
    Setup setup = read(text);
    Report report = plumbline.validate(setup);
    StringWriter out = new StringWriter();
    ReportFormat format = printing.to(out);
    format.add(new Answer(report, setup, new SourceText("setup.yaml", text)));
    format.finish();
    return out + setup.toString() + report.diagnostics();
  }

  private static void assertFailsWithout(String secret, ThrowingCallable call) {
    Throwable failure = catchThrowable(call);
    assertThat(failure).isNotNull();
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    String problems =
        failure instanceof SetupException unreadable ? unreadable.problems().toString() : "";
    assertNoPart(secret, trace + problems);
  }

  private String body(int length) {
    StringBuilder body = new StringBuilder("Q");
    for (int i = 2; i < length; i++) {
      body.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return body.append('7').toString();
  }

  private static void assertNoPart(String secret, String output) {
    for (int at = 0; at + WINDOW <= secret.length(); at++) {
      String part = secret.substring(at, at + WINDOW);
      if (output.contains(part)) {
        assertThat(output.lines().filter(line -> line.contains(part))).isEmpty();
      }
    }
  }

  /** Makes every validation end in an exception. */
  private static final class BrokenClock extends Clock {
    @Override
    public Instant instant() {
      throw new IllegalStateException("there is no time");
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
