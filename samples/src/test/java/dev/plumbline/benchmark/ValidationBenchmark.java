package dev.plumbline.benchmark;

import dev.plumbline.Diagnostic;
import dev.plumbline.Plumbline;
import dev.plumbline.RuleFilesException;
import dev.plumbline.Setup;
import dev.plumbline.internal.candidate.Candidates;
import dev.plumbline.internal.oracle.Oracle;
import dev.plumbline.internal.rule.Check;
import dev.plumbline.internal.rule.Condition;
import dev.plumbline.internal.rulefile.Rules;
import dev.plumbline.internal.validation.Terms;
import dev.plumbline.internal.validation.Validation;
import dev.plumbline.internal.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One validation: findings alone, without texts; proofs of fixes and texts are counted apart. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ValidationBenchmark {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Terms TERMS = new Terms(TODAY, false, false);

  private Setup[] setups = {};
  private int next;
  private Plumbline plumbline;
  private Validator alone;
  private Validator all;
  private Validation.Language english;
  private Candidates candidates;
  private List<List<Condition>> conditions;
  private HandWritten handWritten;

  /** Loads the rules. */
  public ValidationBenchmark() {
    try {
      Rules rules = Contenders.allProviders();
      plumbline = Plumbline.builder().builtIn().build(Clock.systemUTC());
      setups = BenchmarkSetups.all();
      all = Contenders.validator(rules);
      alone = Contenders.validator(Contenders.openRouterAlone());
      english = new Validation.Language(rules.messages(), Locale.ENGLISH);
      candidates = new Candidates(rules.knowledge(), rules.vocabulary(), rules.policies());
      conditions = rules.checks().stream().map(Check::when).toList();
      handWritten = Contenders.handWritten();
    } catch (RuleFilesException e) {
      throw new IllegalStateException(e);
    }
  }

  private Setup setup() {
    next = (next + 1) % BenchmarkSetups.COUNT;
    return setups[next];
  }

  /** As a host calls it. */
  @Benchmark
  public Object engine() {
    return plumbline.validate(setup());
  }

  /** The same without the report around the findings, with the facts of all providers. */
  @Benchmark
  public Object findingsWithAllProviders() {
    return Validation.of(setup(), TERMS, all, english);
  }

  /** With the facts of OpenRouter alone. */
  @Benchmark
  public Object findingsWithOpenRouterAlone() {
    return Validation.of(setup(), TERMS, alone, english);
  }

  /** Plain Java for OpenRouter alone. */
  @Benchmark
  public Object handWritten() {
    return handWritten.validate(setup());
  }

  /** The plain evaluator that tests hold the engine against. */
  @Benchmark
  public Object oracle() {
    return Oracle.matching(conditions, candidates.of(setup(), TODAY));
  }

  /** A validation, and every fix proven. */
  @Benchmark
  public int engineWithFixes() {
    int fixes = 0;
    for (Diagnostic found : plumbline.validate(setup()).diagnostics()) {
      fixes += found.fixes().size();
    }
    return fixes;
  }

  /** A validation, and every message formatted. */
  @Benchmark
  public int engineWithMessages() {
    int characters = 0;
    for (Diagnostic found : plumbline.validate(setup()).diagnostics()) {
      characters += found.message().length();
    }
    return characters;
  }
}
