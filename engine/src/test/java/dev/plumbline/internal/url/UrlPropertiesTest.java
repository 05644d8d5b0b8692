package dev.plumbline.internal.url;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.TextRange;
import dev.plumbline.internal.provider.Endpoint;
import dev.plumbline.internal.provider.Protocol;
import dev.plumbline.internal.provider.ProviderFacts;
import dev.plumbline.internal.provider.UrlForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for any text, tried on many made at random from a fixed seed. */
class UrlPropertiesTest {
  private static final int TEXTS = 20_000;
  private static final int WINDOW = 8;
  private static final String KEY_LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private static final List<String> PIECES =
      List.of(
          "http",
          "https",
          "://",
          ":/",
          "//",
          "/",
          "\\",
          ":",
          "?",
          "#",
          "@",
          "&",
          "=",
          ".",
          "..",
          ",",
          " ",
          "\t",
          "\n",
          "\u00a0",
          "\u200b",
          "\ufeff",
          "。",
          "：",
          "\"",
          "'",
          "<",
          ">",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "$",
          "%",
          "%20",
          "*",
          "-",
          "_",
          "~",
          "é",
          "中",
          "😀",
          "\ud800",
          "localhost",
          "127.0.0.1",
          "0.0.0.0",
          "10.0.0.1",
          "999.1.2.3",
          "[::1]",
          "[::",
          "fe80::1",
          "api",
          "openai",
          "api.openai.com",
          "openrouter.ai",
          "openroutre.ai",
          "api.z.ai",
          "myres.openai.azure.com",
          "bedrock-runtime.us-east-1.amazonaws.com",
          "gw.acme.example",
          "generativelanguage.googleapis.com",
          "api.anthropic.com",
          "ollama.com",
          "xn--",
          "xn--a",
          ":443",
          ":11434",
          ":1234",
          ":99999",
          ":0",
          "v1",
          "v1beta",
          "v4",
          "V1",
          "vl",
          "api/v1",
          "chat/completions",
          "models",
          "messages",
          "openai/deployments/d",
          "paas",
          "user:pass@",
          "api-version=2024-06-01",
          "key=abc",
          "YOUR_",
          "your-",
          "url=",
          "baseURL: ",
          "sk-",
          "and");

  private final Random random = new Random(20261122);

  @Test
  void anyTextIsReadWithoutAnErrorAndItsRangesLieInIt() {
    for (int i = 0; i < TEXTS; i++) {
      String text = text();
      UrlReading reading = read(text, provider(), form());
      for (TextRange range : ranges(reading)) {
        assertThat(range.end()).as(text).isLessThanOrEqualTo(text.length());
      }
    }
  }

  @Test
  void whatIsOfferedIsSoundAndOffersNothingMore() {
    int offered = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text = text();
      ProviderFacts provider = provider();
      Expectation form = form(provider);
      String repaired = read(text, provider, form).mending().repaired();
      if (repaired != null) {
        offered++;
        UrlReading again = read(repaired, provider, form);
        assertThat(again.isSound()).as("%s for %s %s: %s", repaired, text, form, again).isTrue();
        assertThat(again.mending().repaired()).as("%s for %s", repaired, text).isNull();
      }
    }
    assertThat(offered).isGreaterThan(TEXTS / 100);
  }

  @Test
  void everyKnownAddressWithASlipIsOfferedAgain() {
    List<String> slips =
        List.of(" %s", "%s ", "\"%s\"", "%s\n", "url=%s", "%s,", "%s?utm_source=x", "%s#top");
    for (ProviderFacts provider : UrlTestFacts.PROVIDERS.values()) {
      Expectation form = Expectation.of(provider, null);
      for (Endpoint endpoint : provider.endpoints()) {
        String url = endpoint.url().replace("*", "acme1").replace("{region}", "eu-west-1");
        if (!read(url, provider, form).isSound()) {
          continue;
        }
        for (String slip : slips) {
          assertThat(read(slip.formatted(url), provider, form).mending().repaired())
              .as(slip + " " + url)
              .isEqualTo(url);
        }
      }
    }
  }

  @Test
  void noTextOfAReadingHoldsUserInfoOrTheValuesOfAQuery() {
    for (int i = 0; i < TEXTS; i++) {
      String secret = secret();
      String text = withSecret(secret);
      String shown = read(text, provider(), form()).toString();
      for (int at = 0; at + WINDOW <= secret.length(); at++) {
        assertThat(shown).as(text).doesNotContain(secret.substring(at, at + WINDOW));
      }
    }
  }

  @Test
  void aKeyInTheWrongFieldIsNeverShown() {
    for (ProviderFacts provider : UrlTestFacts.PROVIDERS.values()) {
      provider.keys().stream()
          .map(key -> key.prefix())
          .filter(prefix -> prefix.length() >= 3)
          .forEach(prefix -> aKeyIsNeverShown(prefix, provider));
    }
  }

  private void aKeyIsNeverShown(String prefix, ProviderFacts provider) {
    for (int i = 0; i < 50; i++) {
      String rest = secret();
      for (String form : List.of("%s", " %s ", "https://gw.acme.example/%s/v1", "\"%s\"")) {
        String text = form.formatted(prefix + rest);
        String shown = read(text, provider, Expectation.of(provider, null)).toString();
        for (int at = 0; at + WINDOW <= rest.length(); at++) {
          assertThat(shown).as(text).doesNotContain(rest.substring(at, at + WINDOW));
        }
      }
    }
  }

  private static UrlReading read(String text, ProviderFacts provider, Expectation form) {
    return UrlTestFacts.READER.read(text, provider, form);
  }

  private static List<TextRange> ranges(UrlReading reading) {
    List<TextRange> ranges = new ArrayList<>(reading.surplusRanges());
    TextRange operation = reading.path().operationRange();
    TextRange query = reading.query().range();
    TextRange credentials = reading.address().credentialsRange();
    ranges.addAll(operation == null ? List.of() : List.of(operation));
    ranges.addAll(query == null ? List.of() : List.of(query));
    ranges.addAll(credentials == null ? List.of() : List.of(credentials));
    return ranges;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    if (random.nextInt(3) > 0) {
      text.append(random.nextInt(4) > 0 ? "https://" : "http://");
    }
    int pieces = 1 + random.nextInt(8);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      text.append(random.nextInt(3) == 0 ? "/" : "");
    }
    return text.toString();
  }

  private String withSecret(String secret) {
    String host =
        List.of("api.openai.com", "gw.acme.example", "localhost:1234").get(random.nextInt(3));
    return switch (random.nextInt(7)) {
      case 0 -> "https://user:" + secret + "@" + host + "/v1";
      case 1 -> "https://" + secret + "@" + host + "/v1/chat/completions";
      case 2 -> "https://" + host + "/v1?key=" + secret;
      case 3 -> "https://" + host + "/v1?x=" + secret + "&y=1#" + secret;
      case 4 -> " user:" + secret + "@" + host + "/v1";
      case 5 -> "https//" + secret + ":x@" + host + "//v1?" + secret;
      default -> "https://user:" + secret + "/" + secret + "@" + host + "/v1 ";
    };
  }

  private String secret() {
    StringBuilder secret = new StringBuilder();
    int length = 24 + random.nextInt(40);
    for (int i = 0; i < length; i++) {
      secret.append(KEY_LETTERS.charAt(random.nextInt(KEY_LETTERS.length())));
    }
    return secret.toString();
  }

  private ProviderFacts provider() {
    List<ProviderFacts> all = List.copyOf(UrlTestFacts.PROVIDERS.values());
    return all.get(random.nextInt(all.size()));
  }

  private Expectation form() {
    return form(provider());
  }

  private Expectation form(ProviderFacts provider) {
    UrlForm[] forms = UrlForm.values();
    return new Expectation(
        random.nextBoolean() ? provider.baseUrl().form() : forms[random.nextInt(forms.length)],
        random.nextBoolean(),
        random.nextInt(4) > 0 ? provider.protocol() : Protocol.OPENAI);
  }
}
