package dev.plumbline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Diagnostic;
import dev.plumbline.Plumbline;
import dev.plumbline.RuleFilesException;
import dev.plumbline.Setup;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A program that takes in new rules for years: each rule base is loaded, used and let go, and
 * neither its objects nor classes made for it stay behind. A few shipped files and a policy stand
 * for all of them, one kind each.
 */
class ReloadTest {
  private static final int RELOADS = 1_000;
  private static final int SETTLED = 200;
  private static final int CLASSES_OF_OTHERS = 20;
  private static final long MEGABYTE = 1L << 20;
  private static final Path SHIPPED = Path.of("src/main/resources/plumbline");
  private static final List<String> FILES =
      List.of(
          "providers/openrouter.yaml",
          "hosts/roo-code.yaml",
          "traits/openrouter.yaml",
          "checks/caching.yaml",
          "checks/policy.yaml",
          "models/renamed.yaml");
  private static final Setup SETUP =
      BuiltIn.setup(
          "{ provider: openrouter, apiKeyEnv: K, model: google/gemini-2.5-pro,"
              + " options: { compressContext: true, contextWindow: 9000 } }");

  /** What is in use once everything that nobody refers to is gone. */
  private record Use(long heap, long metaspace, int classes) {
    static Use now() {
      System.gc();
      return new Use(
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
          ManagementFactory.getMemoryPoolMXBeans().stream()
              .filter(pool -> pool.getName().equals("Metaspace"))
              .mapToLong(ReloadTest::used)
              .sum(),
          ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }
  }

  @Test
  void aThousandReloadsLeaveNothingBehind() throws Exception {
    List<WeakReference<Plumbline>> loaded = new ArrayList<>();
    reload(SETTLED, loaded);
    Use settled = Use.now();
    reload(RELOADS - SETTLED, loaded);
    Use after = Use.now();

    assertThat(loaded).hasSize(RELOADS).allMatch(rules -> rules.refersTo(null));
    assertThat(after.heap() - settled.heap()).isLessThan(4 * MEGABYTE);
    assertThat(after.metaspace() - settled.metaspace()).isLessThan(2 * MEGABYTE);
    assertThat(after.classes() - settled.classes()).isLessThan(CLASSES_OF_OTHERS);
  }

  private static void reload(int times, List<WeakReference<Plumbline>> loaded) throws Exception {
    for (int i = 0; i < times; i++) {
      Plumbline rules = load(loaded.size());
      assertThat(rules.validate(SETUP).diagnostics())
          .extracting(Diagnostic::code)
          .contains("openrouter/gemini-caching-off", "policy/option-limit");
      loaded.add(new WeakReference<>(rules));
    }
  }

  /** No two rule bases are the same: the policy's limit is another one each time. */
  private static Plumbline load(int number) throws IOException, RuleFilesException {
    Plumbline.Builder builder = Plumbline.builder();
    for (String file : FILES) {
      builder.text(file, Files.readString(SHIPPED.resolve(file)));
    }
    builder.text(
        "messages.yaml",
        "{ kind: messages, locale: en, messages: { openrouter/gemini-caching-off:"
            + " { title: Off, message: 'Caching of {model} is off.', fix: Turn it on } } }");
    builder.text(
        "policy.yaml",
        "{ kind: policy, name: p"
            + number
            + ", limits: { contextWindow: { max: "
            + number
            + " } } }");
    return builder.build(Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC));
  }

  private static long used(MemoryPoolMXBean pool) {
    return pool.getUsage().getUsed();
  }
}
