package dev.plumbline.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests while rules are published: none fails, and each is answered by one set of rules. */
class HotReloadTest {
  private static final int PUBLICATIONS = 12;
  private static final int CLIENTS = 4;
  private static final String SETUP = "provider: openrouter\nmodel: openai/gpt-4o\nregion: us\n";

  @TempDir private Path data;

  /** Two checks that always change together; a mixture would show two different numbers. */
  private static String rules(int number) {
    return """
        kind: checks
        stage: policy
        checks:
          - code: acme/first-%1$d
            severity: warning
            when: { region: us }
            report: { at: region }
            texts: { en: { title: First, message: First. } }
          - code: acme/second-%1$d
            severity: warning
            when: { provider: openrouter }
            report: { at: provider }
            texts: { en: { title: Second, message: Second. } }
        """
        .formatted(number);
  }

  @Test
  void noRequestFailsOrSeesAMixture() throws IOException, InterruptedException {
    try (Served served = Served.standard(data)) {
      String tag = publish(served, rules(0), "If-None-Match", "*");
      AtomicBoolean done = new AtomicBoolean();
      ConcurrentLinkedQueue<HttpResponse<String>> answers = new ConcurrentLinkedQueue<>();
      List<Thread> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        Thread client = new Thread(() -> ask(served, done, answers));
        clients.add(client);
        client.start();
      }
      for (int number = 1; number <= PUBLICATIONS; number++) {
        tag = publish(served, rules(number), "If-Match", tag);
        refused(served, tag);
      }
      done.set(true);
      for (Thread client : clients) {
        client.join();
      }
      assertNoMixture(answers);
    }
  }

  private static void ask(
      Served served, AtomicBoolean done, ConcurrentLinkedQueue<HttpResponse<String>> answers) {
    while (!done.get()) {
      answers.add(served.post("/v1/validate", SETUP));
    }
  }

  private static String publish(Served served, String rules, String header, String value) {
    HttpResponse<String> answer =
        served.send(
            served
                .request("/v1/rules/acme.yaml")
                .header(header, value)
                .PUT(BodyPublishers.ofString(rules)));
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  private static void refused(Served served, String tag) {
    HttpResponse<String> answer =
        served.send(
            served
                .request("/v1/rules/acme.yaml")
                .header("If-Match", tag)
                .PUT(BodyPublishers.ofString("kind: checks\nstge: policy\n")));
    assertThat(answer.statusCode()).isEqualTo(422);
  }

  private static void assertNoMixture(Iterable<HttpResponse<String>> answers) {
    Map<String, List<String>> codesByRevision = new HashMap<>();
    int count = 0;
    for (HttpResponse<String> answer : answers) {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      JsonNode report = Answered.json(answer);
      List<String> codes =
          Answered.codes(report).stream()
              .filter(code -> code.startsWith("acme/"))
              .sorted()
              .toList();
      assertThat(codes).hasSize(2);
      assertThat(codes.get(0).replace("first", "second")).isEqualTo(codes.get(1));
      String revision = report.get("revision").asText();
      assertThat(codesByRevision.computeIfAbsent(revision, any -> codes)).isEqualTo(codes);
      count++;
    }
    assertThat(count).isGreaterThan(PUBLICATIONS);
    assertThat(codesByRevision).hasSizeGreaterThan(PUBLICATIONS / 2);
  }
}
