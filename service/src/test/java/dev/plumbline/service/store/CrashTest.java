package dev.plumbline.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it publishes leaves a store that starts, with whole rules. */
class CrashTest {
  private static final int KILLS = 15;

  @TempDir private Path folder;

  /**
   * How long one takes on this machine, by the last that was seen from its beginning to its end.
   */
  private long usualNanos = TimeUnit.MILLISECONDS.toNanos(100);

  @Test
  void theStoreStartsWithTheLastGoodRulesAfterEveryKill() throws Exception {
    Random random = new Random(15);
    int acknowledged = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      acknowledged = Math.max(acknowledged, publishAndKill(kill % 2, random));
      int found = numberAfterRestart();
      assertThat(found)
          .as("what was acknowledged is there; at most one more was on its way")
          .isBetween(acknowledged, acknowledged + 1);
      acknowledged = found;
    }
    assertThat(acknowledged).as("something was published between the kills").isPositive();
    try (Git git = Git.open(folder.resolve("rules.git").toFile())) {
      assertThat(git.log().call()).hasSizeGreaterThanOrEqualTo(acknowledged);
    }
  }

  /** Starts a process that publishes without end; kills it in one that follows so many others. */
  private int publishAndKill(int others, Random random) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PublishingProcess.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int last = 0;
    try (BufferedReader words =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      last = Integer.parseInt(words.readLine());
      for (int other = 0; other < others; other++) {
        long begun = System.nanoTime();
        last = Integer.parseInt(words.readLine());
        usualNanos = System.nanoTime() - begun;
      }
      Thread.sleep(Duration.ofNanos(random.nextLong(usualNanos)).toMillis());
      process.toHandle().destroyForcibly();
      for (String word = words.readLine(); word != null; word = words.readLine()) {
        last = Integer.parseInt(word);
      }
    } finally {
      process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }
    return last;
  }

  private int numberAfterRestart() throws Exception {
    try (Publishing publishing = PublishingProcess.start(folder)) {
      assertThat(publishing.active().newer()).as("nothing half-made was found").isEmpty();
      return PublishingProcess.number(publishing.active().current().files());
    }
  }
}
