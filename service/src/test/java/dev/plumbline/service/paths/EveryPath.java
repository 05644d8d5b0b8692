package dev.plumbline.service.paths;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.Diagnostic;
import dev.plumbline.ModelOffer;
import dev.plumbline.Plumbline;
import dev.plumbline.RuleFilesException;
import dev.plumbline.Setup;
import dev.plumbline.SetupException;
import dev.plumbline.ValidationOptions;
import dev.plumbline.service.cli.ProgramRun;
import dev.plumbline.service.http.Served;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One policy at one time, asked by the library, the command line and REST. */
final class EveryPath implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Instant now;
  private final Path folder;
  private final Plumbline library;
  private final Served served;

  EveryPath(Instant now, Path folder, String policy) throws IOException {
    this.now = now;
    this.folder = folder;
    Files.createDirectories(folder.resolve("rules"));
    Files.writeString(folder.resolve("rules/policy.yaml"), policy);
    try {
      this.library =
          Plumbline.builder()
              .builtIn()
              .text("policy.yaml", policy)
              .build(Clock.fixed(now, ZoneOffset.UTC));
    } catch (RuleFilesException broken) {
      throw new IllegalArgumentException(broken.problems().toString(), broken);
    }
    this.served = Served.at(now, folder.resolve("data"), policy);
  }

  Plumbline library() {
    return library;
  }

  /**
   * What each path finds in a setup, which is JSON on one line: code, field, severity and who
   * waived it.
   */
  Map<String, List<String>> found(String setup, boolean strict) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    found.put("library", byLibrary(setup, strict));
    String name = write("setup.yaml", setup);
    found.put("command line", found(json(run(strict, "validate", "--format", "json", name))));
    found.put("one of a list", found(json(run(strict, "validate", "--format", "ndjson", name))));
    String query = strict ? "?strict=true" : "";
    found.put("REST", found(json(served.post("/v1/validate" + query, setup).body())));
    found.put("batch", found(json(served.post("/v1/validate/batch" + query, setup).body())));
    return found;
  }

  /** The numbers of an audit of the setup. */
  JsonNode audited(String setup, boolean strict) {
    return json(run(strict, "audit", "--format", "json", write("setup.yaml", setup)));
  }

  private List<String> byLibrary(String setup, boolean strict) {
    List<String> found = new ArrayList<>();
    ValidationOptions options = ValidationOptions.STANDARD.withStrict(strict);
    for (Diagnostic one : library.validate(read(setup), options).diagnostics()) {
      String waived = one.waived().map(waiver -> waiver.owner()).orElse("");
      found.add(String.join(" ", one.code(), one.field(), one.severity().id(), waived));
    }
    return found;
  }

  private static List<String> found(JsonNode report) {
    List<String> found = new ArrayList<>();
    for (JsonNode one : report.path("diagnostics")) {
      found.add(
          String.join(
              " ",
              one.path("code").asText(),
              one.path("field").asText(),
              one.path("severity").asText(),
              one.path("waived").path("owner").asText()));
    }
    return found;
  }

  /** What each path offers in a setup. */
  Map<String, List<String>> offered(String provider, String organization) {
    Map<String, List<String>> offered = new LinkedHashMap<>();
    String setup =
        "{ provider: %s, context: { organization: %s } }".formatted(provider, organization);
    offered.put(
        "library",
        library.models(read(setup), ValidationOptions.STANDARD).stream()
            .filter(ModelOffer::accepted)
            .map(ModelOffer::model)
            .toList());
    offered.put("options", models(run("--provider", provider, "--organization", organization)));
    offered.put("setup", models(run("--setup", write("models.yaml", setup))));
    String query = "provider=" + encoded(provider) + "&organization=" + encoded(organization);
    offered.put("REST", models(served.get("/v1/models?" + query).body()));
    return offered;
  }

  private String run(String... which) {
    List<String> arguments = new ArrayList<>(List.of("models", "--rules", "rules"));
    arguments.addAll(List.of(which));
    arguments.addAll(List.of("--format", "json"));
    return ProgramRun.at(now, folder, arguments.toArray(String[]::new)).out();
  }

  private static List<String> models(String answer) {
    List<String> models = new ArrayList<>();
    json(answer).path("models").forEach(one -> models.add(one.path("model").asText()));
    return models;
  }

  private String run(boolean strict, String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of(command, "--rules", "rules"));
    if (strict) {
      all.add("--strict");
    }
    all.addAll(List.of(arguments));
    ProgramRun run = ProgramRun.at(now, folder, all.toArray(String[]::new));
    if (run.exit() > 1) {
      throw new IllegalArgumentException(run.err());
    }
    return run.out();
  }

  private String write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
      return name;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static Setup read(String setup) {
    try {
      return Setup.read("setup.yaml", setup).get(0);
    } catch (SetupException unreadable) {
      throw new IllegalArgumentException(unreadable.problems().toString(), unreadable);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    served.close();
  }
}
