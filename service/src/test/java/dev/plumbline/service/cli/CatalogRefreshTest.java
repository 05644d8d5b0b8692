package dev.plumbline.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogRefreshTest {
  private static final String KEY = "Zr4Kq9Xw2Lm7Tb5Vn8Hd3Gy6Pj1Cs0Fa";

  @TempDir Path folder;
  private final List<String> keys = new ArrayList<>();
  private HttpServer publisher;
  private String list = "{\"data\":[{\"id\":\"acme-one\",\"size\":1000},{\"id\":\"acme-two\"}]}";
  private int status = 200;

  @BeforeEach
  void start() throws IOException {
    publisher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    publisher.createContext(
        "/models",
        exchange -> {
          keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          byte[] body = list.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    publisher.start();
    Files.createDirectory(folder.resolve("rules"));
    facts("");
  }

  @AfterEach
  void stop() {
    publisher.stop(0);
  }

  private void facts(String more) throws IOException {
    Files.writeString(
        folder.resolve("rules/acme.yaml"),
        """
        kind: provider
        id: acme
        name: Acme
        type: router
        protocol: openai
        credential: { kinds: [key], required: hosted }
        models: { required: true, naming: listed }
        lists:
          - url: http://localhost:%d/models
            at: /data
            whole: true
            members: { id: /id, context: /size }
        %s"""
            .formatted(publisher.getAddress().getPort(), more));
  }

  private ProgramRun refresh(String... more) {
    List<String> arguments = new ArrayList<>(List.of("catalog", "refresh"));
    arguments.addAll(List.of(more));
    return ProgramRun.in(
        folder, "", Map.of("ACME_KEY", KEY), false, arguments.toArray(String[]::new));
  }

  private Path catalog() {
    return folder.resolve("rules/catalog/acme.json");
  }

  @Test
  void aNewerCatalogIsWrittenAndTakenByWhoeverLoadsTheFolder() throws IOException {
    ProgramRun first = refresh("--into", "rules", "acme");

    assertThat(first.exit()).isZero();
    assertThat(first.out()).isEqualTo("acme: 2 models, of which none was known\n");
    list = "{\"data\":[{\"id\":\"acme-one\",\"size\":2000},{\"id\":\"acme-three\"}]}";
    assertThat(refresh("--into", "rules", "acme").out())
        .isEqualTo(
            """
            acme: 2 models; 1 came, 1 went, 1 changed
              + acme-three
              - acme-two
              ~ acme-one  context: 1000 -> 2000
            """);
    assertThat(refresh("--into", "rules", "acme").out()).isEqualTo("acme: no model has changed\n");
    ProgramRun models = ProgramRun.in(folder, "models", "--rules", "rules", "--provider", "acme");
    assertThat(models.out()).isEqualTo("acme  acme-one\nacme  acme-three\n");
    assertThat(Files.list(catalog().getParent())).containsExactly(catalog());
  }

  @Test
  void aDryRunShowsWhatWouldChangeAndWritesNothing() {
    ProgramRun run = refresh("--dry-run", "--rules", "rules", "--format", "json", "acme");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("\"outcome\": \"changed\"", "\"acme-one\"");
    assertThat(catalog()).doesNotExist();
  }

  @Test
  void aBadAnswerLeavesTheCatalogByteForByteAndEndsWithTwo() throws IOException {
    refresh("--into", "rules", "acme");
    byte[] good = Files.readAllBytes(catalog());
    for (String bad : List.of("", "<html>", "{\"data\":[]}", "{\"data\":[{\"id\":")) {
      list = bad;
      ProgramRun run = refresh("--into", "rules", "acme");
      assertThat(run.exit()).isEqualTo(2);
      assertThat(run.out()).startsWith("acme: left as it is; http://localhost:");
    }
    status = 503;
    list = "{\"data\":[{\"id\":\"acme-one\"}]}";
    assertThat(refresh("--into", "rules", "acme").exit()).isEqualTo(2);
    assertThat(Files.readAllBytes(catalog())).isEqualTo(good);
  }

  @Test
  void aListThatWantsAKeyGetsThatOfASetupAndNobodyElseSeesIt() throws IOException {
    facts("    key: true\n");
    Files.writeString(
        folder.resolve("setup.yaml"), "provider: acme\napiKeyEnv: ACME_KEY\nmodel: acme-one\n");

    ProgramRun without = refresh("--into", "rules", "acme");
    assertThat(without.exit()).isEqualTo(2);
    assertThat(without.out()).isEqualTo("acme: not asked; its list wants a key\n");
    ProgramRun with = refresh("--into", "rules", "--setup", "setup.yaml", "acme");
    assertThat(with.exit()).isZero();
    assertThat(keys).containsExactly("Bearer " + KEY);
    assertThat(with.out() + with.err() + Files.readString(catalog()))
        .doesNotContain(KEY.substring(0, 8));
  }

  @Test
  void aKeyThatWasMadeForAnotherAddressIsNotSent() throws IOException {
    facts("    key: true\n");
    Files.writeString(
        folder.resolve("setup.yaml"),
        "provider: acme\napiKeyEnv: ACME_KEY\nbaseUrl: https://llm.acme.example/v1\nmodel: m\n");
    ProgramRun run = refresh("--into", "rules", "--setup", "setup.yaml", "acme");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("has a base URL");
    assertThat(keys).isEmpty();
  }

  @Test
  void withoutAFolderToWriteToNothingIsFetched() {
    ProgramRun run = refresh("--rules", "rules", "acme");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("--into DIR").contains("--dry-run");
    assertThat(keys).isEmpty();
  }

  @Test
  void aMisspeltProviderIsToldTheNearest() {
    assertThat(refresh("--dry-run", "openruter").err()).contains("did you mean `openrouter`?");
  }
}
