package dev.plumbline.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.Plumbline;
import dev.plumbline.RuleFilesException;
import dev.plumbline.Setup;
import dev.plumbline.SetupException;
import dev.plumbline.ValidationOptions;
import dev.plumbline.service.http.Served;
import dev.plumbline.service.output.ReportBytes;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Library, command line and REST say the same of the same. */
class SameEverywhereTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> NOTHINGS = List.of("", "null", "\"\"", "[]");
  private static final String WHOLE =
      "provider: openrouter\napiKeyEnv: OPENROUTER_API_KEY\nbaseUrl: https://openrouter.ai/api/v1\n"
          + "model: openai/gpt-4o\nregion: eu\ncontext: { organization: acme }\n";
  private static final String POLICY =
      "kind: policy\nname: acme\nlayer: organization\napplies: { organizations: [acme] }\n"
          + "providers: { allow: [openrouter] }\nmodels: { allow: [\"openai/*\"] }\n"
          + "regions: { allow: [eu] }\n";

  /** Line ends of Windows, and characters of two UTF-16 units. */
  private static final String MIXED =
      ("# 🔑 paste your key here\n{ \"provider\": \"openrouter\", \"note 🧭\": \"🚀\",\n"
              + "  \"apiKey\": \"Bearer sk-or-v1-zz\",\n"
              + "  \"baseUrl\": \"http://openrouter.ai/api/v1/chat/completions\",\n"
              + "  \"model\": \"🦙/llama\",\n"
              + "  \"options\": { \"promtCaching\": true, \"maxTokens\": \"many\" } }\n")
          .replace("\n", "\r\n");

  @TempDir private Path folder;

  @Test
  void whatIsEmptyMissingOrNullInASetupMeansTheSame() throws Exception {
    Files.createDirectories(folder.resolve("rules"));
    Files.writeString(folder.resolve("rules/p.yaml"), POLICY);
    Plumbline library = Plumbline.builder().builtIn().text("p.yaml", POLICY).build(Served.CLOCK);
    try (Served served = Served.standard(folder.resolve("data"))) {
      assertThat(put(served, POLICY).statusCode()).isEqualTo(201);
      for (String member :
          List.of("provider", "apiKeyEnv", "baseUrl", "model", "region", "context")) {
        for (String setup : variants(WHOLE, member)) {
          assertSame(library, served, setup, null);
        }
      }
    }
  }

  @Test
  void allLanguagesAndAllWaysShareCodesArgumentsAndPlaces() throws Exception {
    Files.createDirectories(folder.resolve("rules"));
    Plumbline library = Plumbline.builder().builtIn().build(Served.CLOCK);
    List<JsonNode> reports = new ArrayList<>();
    try (Served served = Served.standard(folder.resolve("data"))) {
      for (String language : List.of("en", "ko", "ja", "zh")) {
        JsonNode report = assertSame(library, served, MIXED, Locale.forLanguageTag(language));
        assertThat(report.get("diagnostics").size()).isGreaterThan(4);
        reports.add(report);
      }
    }
    for (JsonNode report : reports) {
      assertThat(report.get("diagnostics")).hasSameSizeAs(reports.get(0).get("diagnostics"));
      for (int i = 0; i < report.get("diagnostics").size(); i++) {
        JsonNode one = report.get("diagnostics").get(i);
        JsonNode other = reports.get(0).get("diagnostics").get(i);
        for (String member :
            List.of("code", "severity", "field", "position", "arguments", "rule")) {
          assertThat(one.get(member)).as(member).isEqualTo(other.get(member));
        }
        assertThat(one.get("message").asText()).isNotBlank();
      }
    }
  }

  @Test
  void whatIsEmptyMissingOrNullInAPolicyMeansTheSame() throws Exception {
    try (Served served = Served.standard(folder.resolve("data"))) {
      String tag = put(served, POLICY).headers().firstValue("ETag").orElseThrow();
      for (String member : List.of("providers", "models", "regions")) {
        for (String policy : variants(POLICY, member)) {
          tag = assertSamePolicy(served, policy, tag);
        }
        for (String nothing : NOTHINGS) {
          String policy =
              POLICY.replaceAll(
                  member + ": \\{ allow: \\[.*?\\]", member + ": { allow: " + nothing);
          tag = assertSamePolicy(served, policy, tag);
        }
      }
    }
  }

  /** Refused by all, at the same place, or taken by all, with the same verdict. */
  private String assertSamePolicy(Served served, String policy, String tag) throws Exception {
    Path rules = Files.createDirectories(folder.resolve("rules"));
    Files.writeString(rules.resolve("p.yaml"), policy);
    HttpResponse<String> answer = put(served, policy, tag);
    try {
      Plumbline library = Plumbline.builder().builtIn().text("p.yaml", policy).build(Served.CLOCK);
      assertThat(answer.statusCode()).as(policy + answer.body()).isEqualTo(200);
      assertSame(library, served, WHOLE, null);
      return answer.headers().firstValue("ETag").orElseThrow();
    } catch (RuleFilesException broken) {
      String place = broken.problems().get(0).toString();
      assertThat(answer.statusCode()).as(policy + answer.body()).isEqualTo(422);
      JsonNode error = JSON.readTree(answer.body()).at("/errors/0");
      assertThat(place)
          .startsWith("p.yaml:" + error.at("/position/line").asInt() + ":")
          .contains(error.get("message").asText());
      Files.writeString(folder.resolve("s.yaml"), WHOLE);
      ProgramRun run = ProgramRun.in(folder, "validate", "--rules", "rules", "s.yaml");
      assertThat(run.exit()).isEqualTo(2);
      assertThat(run.err()).contains(error.get("message").asText());
      return tag;
    }
  }

  /** What all three say, without the name of the input. */
  private JsonNode assertSame(Plumbline library, Served served, String setup, Locale locale)
      throws Exception {
    Files.writeString(folder.resolve("s.yaml"), setup);
    List<String> arguments =
        new ArrayList<>(List.of("validate", "--rules", "rules", "--format", "ndjson", "s.yaml"));
    String language = locale == null ? "*" : locale.getLanguage();
    if (locale != null) {
      arguments.addAll(1, List.of("--locale", language));
    }
    ProgramRun run = ProgramRun.in(folder, arguments.toArray(String[]::new));
    HttpResponse<String> answer =
        served.send(
            served
                .request("/v1/validate")
                .header("Accept-Language", language)
                .POST(BodyPublishers.ofString(setup)));
    try {
      ValidationOptions options = ValidationOptions.STANDARD;
      Setup read = Setup.read("s.yaml", setup).get(0);
      JsonNode expected =
          nameless(
              JSON.readTree(
                  ReportBytes.of(
                      library.validate(
                          read, locale == null ? options : options.withLocale(locale)))));
      assertThat(answer.statusCode()).as(setup + answer.body()).isEqualTo(200);
      assertThat(nameless(JSON.readTree(answer.body()))).as(setup).isEqualTo(expected);
      assertThat(nameless(JSON.readTree(run.out()))).as(setup).isEqualTo(expected);
      return expected;
    } catch (SetupException unreadable) {
      String message = unreadable.problems().get(0).message();
      assertThat(answer.statusCode()).as(setup + answer.body()).isEqualTo(422);
      assertThat(JSON.readTree(answer.body()).at("/errors/0/message").asText()).isEqualTo(message);
      assertThat(run.exit()).isEqualTo(2);
      assertThat(run.err()).contains(message);
      return JSON.nullNode();
    }
  }

  private static JsonNode nameless(JsonNode report) {
    return ((ObjectNode) report).without("input");
  }

  /** The text with one member absent, and with each kind of nothing in its place. */
  private static List<String> variants(String text, String member) {
    List<String> variants = new ArrayList<>();
    variants.add(text.replaceFirst("(?m)^" + member + ": .*\n", ""));
    for (String nothing : NOTHINGS) {
      variants.add(text.replaceFirst("(?m)^" + member + ": .*$", member + ": " + nothing));
    }
    return variants;
  }

  private static HttpResponse<String> put(Served served, String policy) {
    return served.send(
        served
            .request("/v1/rules/p.yaml")
            .header("If-None-Match", "*")
            .PUT(BodyPublishers.ofString(policy)));
  }

  private static HttpResponse<String> put(Served served, String policy, String tag) {
    return served.send(
        served
            .request("/v1/rules/p.yaml?accept=lint/empty-allow")
            .header("If-Match", tag)
            .PUT(BodyPublishers.ofString(policy)));
  }
}
