package dev.plumbline.samples.typescript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The host in TypeScript is typed from the service's description, and works with a service. */
class HostTest {
  private static final Path DESCRIPTION =
      Path.of("../../service/src/main/resources/dev/plumbline/service/http/openapi.json");
  private static final List<String> FILES =
      List.of("package.json", "package-lock.json", "tsconfig.json");
  private static final Pattern PORT = Pattern.compile("\"event\":\"started\".*\"port\":\"(\\d+)\"");

  @TempDir private Path folder;

  @Test
  void theHostIsBuiltAndItsTestsPass() throws Exception {
    Path host = copy();
    if (!runs(host, "node", "--version") || !runs(host, "npm", "--version")) {
      skip("Node and npm are not installed");
    }
    if (!runs(host, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")) {
      skip("npm could not fetch what the host is built with: " + output(host));
    }
    String description = DESCRIPTION.toAbsolutePath().normalize().toString();
    assertThat(run(host, "OPENAPI", description, "npm", "run", "build"))
        .as(() -> output(host))
        .isZero();
    Process service = service();
    try {
      String address = "http://127.0.0.1:" + port(service);
      assertThat(run(host, "PLUMBLINE_URL", address, "npm", "test"))
          .as(() -> output(host))
          .isZero();
      assertThat(output(host)).contains("# pass 4", "# fail 0");
    } finally {
      service.destroy();
      service.waitFor();
    }
  }

  private static void skip(String reason) {
    System.err.println("SKIPPED: the host in TypeScript was not tested; " + reason);
    abort(reason);
  }

  /** What the host consists of, without what a developer's own builds left behind. */
  private Path copy() throws IOException {
    Path host = Files.createDirectories(folder.resolve("host/src")).getParent();
    for (String file : FILES) {
      Files.copy(Path.of(file), host.resolve(file));
    }
    try (Stream<Path> sources = Files.list(Path.of("src"))) {
      for (Path source : sources.filter(file -> isSource(file.toString())).toList()) {
        Files.copy(source, host.resolve(source.toString()));
      }
    }
    return host;
  }

  private static boolean isSource(String file) {
    return file.endsWith(".ts") && !file.endsWith(".d.ts");
  }

  private boolean runs(Path host, String... command) throws InterruptedException {
    try {
      return run(host, "CI", "true", command) == 0;
    } catch (IOException notThere) {
      return false;
    }
  }

  private int run(Path host, String variable, String value, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder process =
        new ProcessBuilder(command)
            .directory(host.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log(host));
    process.environment().put(variable, value);
    return process.start().waitFor();
  }

  private static File log(Path host) {
    return host.resolve("output.log").toFile();
  }

  /** What the last command said. */
  private static String output(Path host) {
    try {
      return Files.readString(log(host).toPath());
    } catch (IOException none) {
      return "";
    }
  }

  private Process service() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("dev.plumbline.service.Main", "serve", "--port", "0"));
    command.addAll(List.of("--data", folder.resolve("data").toString()));
    return new ProcessBuilder(command).start();
  }

  private static String port(Process service) throws IOException {
    BufferedReader events = service.errorReader(StandardCharsets.UTF_8);
    for (String event = events.readLine(); event != null; event = events.readLine()) {
      Matcher started = PORT.matcher(event);
      if (started.find()) {
        return started.group(1);
      }
    }
    throw new IOException("the service did not start");
  }
}
