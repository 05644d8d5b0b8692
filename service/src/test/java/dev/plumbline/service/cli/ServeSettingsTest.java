package dev.plumbline.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.probe.ProbeSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class ServeSettingsTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "--probe-proxy | nowhere | `--probe-proxy` takes a host and a port",
        "--probe-ca | none.pem | none.pem: ",
        "--probe-seconds | 0 | `--probe-seconds` takes a whole number from 1 to 100000, not `0`",
        "--probe-per-minute | many | `--probe-per-minute` takes a whole number from 1 to 100000",
        "--setups | none | none: there is no such file",
        "--impact-seconds | -1 | `--impact-seconds` takes a whole number from 1 to 100000",
        "--rules-read-only | maybe | `--rules-read-only` takes true or false, not `maybe`"
      })
  void aSettingThatCannotBeMeantEndsTheStartWithASentence(
      String option, String value, String sentence) {
    ProgramRun run =
        ProgramRun.in(folder, "serve", "--port", "0", "--data", "data", option + "=" + value);
    assertThat(run.exit()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains("plumbline: " + sentence);
  }

  @Test
  void howEndpointsAreAskedComesFromOptionsAndElseFromTheEnvironment() throws Refusal {
    ProbeSettings settings =
        probes(
            Map.of("PLUMBLINE_PROBE_SECONDS", "20", "PLUMBLINE_PROBE_AT_ONCE", "9"),
            "--probe-inside-hosts=LLM.acme.example, models.acme.example",
            "--probe-proxy=proxy.acme.example:3128",
            "--probe-at-once=7");
    assertThat(settings.reach().inside()).isFalse();
    assertThat(settings.reach().insideHosts())
        .containsExactlyInAnyOrder("llm.acme.example", "models.acme.example");
    assertThat(settings.reach().proxy().getPort()).isEqualTo(3128);
    assertThat(settings.limits().total()).isEqualTo(Duration.ofSeconds(20));
    assertThat(settings.limits().atOnce()).isEqualTo(7);
    ProbeSettings standard = probes(Map.of());
    assertThat(standard.reach()).isEqualTo(dev.plumbline.probe.Reach.PUBLIC);
    assertThat(standard.limits()).isEqualTo(dev.plumbline.probe.Limits.STANDARD);
  }

  private ProbeSettings probes(Map<String, String> environment, String... options) throws Refusal {
    CommandSpec spec = CommandSpec.create();
    ServeSetting.addAllTo(spec);
    Surroundings surroundings =
        new Surroundings(
            new ByteArrayInputStream(new byte[0]),
            new ByteArrayOutputStream(),
            new ByteArrayOutputStream(),
            environment,
            false,
            folder,
            Clock.systemUTC(),
            new Machine(() -> 0, byte[]::new, Runnable::run));
    ServeSetting.Given given =
        new ServeSetting.Given(new CommandLine(spec).parseArgs(options), environment);
    return new ServeProbes(new Session(surroundings), given).settings();
  }
}
