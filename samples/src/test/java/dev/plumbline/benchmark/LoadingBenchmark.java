package dev.plumbline.benchmark;

import dev.plumbline.Plumbline;
import dev.plumbline.RuleFilesException;
import dev.plumbline.internal.catalog.Catalog;
import dev.plumbline.internal.rulefile.RuleSource;
import dev.plumbline.internal.rulefile.RuleSources;
import dev.plumbline.internal.rulefile.RulesReader;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Loading rules and catalogs in a program that has been running for a while. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LoadingBenchmark {
  private final List<byte[]> catalogs =
      RuleSources.builtIn().stream()
          .filter(source -> source.name().startsWith("catalog/"))
          .map(source -> source.bytes().get())
          .toList();
  private final List<RuleSource> texts =
      RuleSources.builtIn().stream()
          .map(source -> new RuleSource(source.name(), source.layer(), source.bytes()))
          .toList();

  /** All built-in rules, as every program loads them. */
  @Benchmark
  public Object builtInRules() throws RuleFilesException {
    return Plumbline.builder().builtIn().build(Clock.systemUTC());
  }

  /** The same from their texts, as an admin's files are loaded. */
  @Benchmark
  public Object builtInRulesFromTexts() {
    return RulesReader.read(texts);
  }

  /** Every catalog, which programs read one by one as they need them. */
  @Benchmark
  public int allCatalogs() {
    int models = 0;
    for (byte[] catalog : catalogs) {
      models += Catalog.read(catalog).models().size();
    }
    return models;
  }
}
