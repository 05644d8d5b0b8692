package dev.plumbline.service.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Plumbline;
import dev.plumbline.Setup;
import dev.plumbline.SetupException;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many threads that share one rule base get the same bytes as one thread alone. */
class SharedPlumblineTest {
  private static final int THREADS = 8;
  private static final int SETUPS = 400;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC);

  private static final List<String> PROVIDERS =
      List.of(
          "openrouter", "openruter", "openai", "anthropic", "bedrock", "azure-openai", "gemini");
  private static final List<String> KEYS =
      List.of("", "sk-or-v1-0123456789abcdef", " sk-ant-api03-zzzz", "OPENAI_API_KEY", "sk-123");
  private static final List<String> URLS =
      List.of("", "https://openrouter.ai/api/v1", "http://localhost:8080", "api.openai.com/v1");
  private static final List<String> MODELS =
      List.of("", "gpt-4o", "google/gemini-2.5-pro", "claude-sonet-4-5", "openai/gpt-4o:online");
  private static final List<String> OPTIONS =
      List.of("", "{ maxTokens: 90000 }", "{ promptCaching: true, temprature: 3 }", "{ topP: 2 }");
  private static final List<String> LOCALES = List.of("en", "ko", "ja", "zh");

  private final List<Setup> setups = setups(new Random(11));

  @Test
  void reportsAreTheSameBytes() throws Exception {
    Plumbline first = Plumbline.builder().builtIn().build(CLOCK);
    Plumbline shared = Plumbline.builder().builtIn().build(CLOCK);
    List<String> alone = new ArrayList<>();
    for (Setup setup : setups) {
      alone.add(printed(first, setup));
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Integer>> wrong = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Random order = new Random(i);
        wrong.add(threads.submit(() -> wrong(shared, alone, order)));
      }
      for (Future<Integer> each : wrong) {
        assertThat(each.get()).isZero();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(alone.stream().distinct()).hasSizeGreaterThan(SETUPS / 2);
  }

  private int wrong(Plumbline shared, List<String> expected, Random order) throws IOException {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < SETUPS; i++) {
      places.add(i);
    }
    Collections.shuffle(places, order);
    int wrong = 0;
    for (int place : places) {
      wrong += printed(shared, setups.get(place)).equals(expected.get(place)) ? 0 : 1;
    }
    return wrong;
  }

  private static String printed(Plumbline plumbline, Setup setup) throws IOException {
    StringWriter out = new StringWriter();
    NdjsonFormat format = new NdjsonFormat(out);
    format.add(new Answer(plumbline.validate(setup), setup, new SourceText("setup", "")));
    format.finish();
    return out.toString();
  }

  private static List<Setup> setups(Random random) {
    List<Setup> setups = new ArrayList<>();
    for (int i = 0; i < SETUPS; i++) {
      StringBuilder text = new StringBuilder();
      member(text, "provider", "'" + any(PROVIDERS, random) + "'");
      member(text, "apiKey", "'" + any(KEYS, random) + "'");
      member(text, "baseUrl", "'" + any(URLS, random) + "'");
      member(text, "model", "'" + any(MODELS, random) + "'");
      member(text, "options", any(OPTIONS, random));
      member(text, "context", "{ locale: " + any(LOCALES, random) + ", country: KR }");
      setups.add(read(text.toString()));
    }
    return setups;
  }

  private static Setup read(String text) {
    try {
      return Setup.read("setup", text).get(0);
    } catch (SetupException e) {
      throw new IllegalStateException(text, e);
    }
  }

  private static void member(StringBuilder text, String name, String value) {
    text.append(name).append(": ").append(value).append('\n');
  }

  private static String any(List<String> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}
