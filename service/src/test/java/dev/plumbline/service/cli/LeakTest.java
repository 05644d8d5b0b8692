package dev.plumbline.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No part of a credential of eight characters or more is ever printed, in no format. */
class LeakTest {
  private static final int WINDOW = 8;
  private static final int SETUPS = 250;
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final List<String> PREFIXES =
      List.of(
          "sk-or-v1-", "sk-ant-api03-", "sk-proj-", "AIza", "gsk_", "Bearer sk-or-v1-", "\\t", "");
  private static final List<String> SHAPES =
      List.of(
          "apiKey: \"%s\"",
          "apiKey: '%s' # was %<s",
          "apiKey: &k %s\nregion: *k",
          "apiKey: >-\n  %s",
          "baseUrl: https://me:%s@openrouter.ai",
          "baseUrl: http://openrouter.ai/v1?key=%s",
          "baseUrl: https://openrouter.ai/#%s",
          "options: { headers: { X-Title: '%s' } }",
          "options: { headers: { Authorization: 'Bearer %s' }, maxTokens: many }",
          "apiKye: %s",
          "{\"apiKey\": \"%s\"}");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "ndjson"})
  void noKeyIsEverPrinted(String format) throws IOException {
    Random random = new Random(format.hashCode());
    String[] arguments = new String[SETUPS + 4];
    String[] secrets = new String[SETUPS];
    List.of("validate", "--all", "--format", format).toArray(arguments);
    for (int i = 0; i < SETUPS; i++) {
      secrets[i] = secret(random);
      String name = "setup-" + i + ".yaml";
      Files.writeString(folder.resolve(name), setup(i, secrets[i]));
      arguments[i + 4] = name;
    }
    ProgramRun run = ProgramRun.in(folder, "", Map.of(), true, arguments);
    assertThat(run.out()).isNotEmpty();
    for (String secret : secrets) {
      assertNoPart(secret, run.out());
      assertNoPart(secret, run.err());
    }
  }

  private static String setup(int number, String secret) {
    String shape = SHAPES.get(number % SHAPES.size());
    String prefix = PREFIXES.get(number / SHAPES.size() % PREFIXES.size());
    String credential = shape.contains("\"") || !prefix.startsWith("\\") ? prefix + secret : secret;
    String member = shape.formatted(credential);
    return member.startsWith("{")
        ? member.replace("}", ", \"provider\": \"openrouter\"}")
        : "provider: openrouter\nmodel: google/gemini-2.5-pro\n" + member + "\n";
  }

  private static String secret(Random random) {
    StringBuilder secret = new StringBuilder("Q");
    int length = WINDOW + random.nextInt(60);
    for (int i = 0; i < length; i++) {
      secret.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return secret.append('7').toString();
  }

  private static void assertNoPart(String secret, String output) {
    for (int at = 0; at + WINDOW <= secret.length(); at++) {
      String part = secret.substring(at, at + WINDOW);
      if (output.contains(part)) {
        assertThat(output.lines().filter(line -> line.contains(part))).isEmpty();
      }
    }
  }
}
