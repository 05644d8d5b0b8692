package dev.plumbline.benchmark;

import dev.plumbline.Setup;
import dev.plumbline.SetupException;
import dev.plumbline.internal.rulefile.RuleSource;
import dev.plumbline.internal.rulefile.RuleSources;
import dev.plumbline.internal.rulefile.Rules;
import dev.plumbline.internal.rulefile.RulesReader;
import dev.plumbline.internal.validation.Terms;
import dev.plumbline.internal.validation.Validation;
import dev.plumbline.internal.validation.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Policies of a large organization: each names one account and allows so many models. They are
 * loaded together with all built-in rules.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PolicyBenchmark {
  private static final int PER_FILE = 100;
  private static final int KNOWN_MODELS = 5_000;
  private static final Terms TERMS = new Terms(LocalDate.of(2026, 11, 24), false, false);
  private static final List<String> VENDORS =
      List.of("anthropic", "openai", "google", "meta-llama", "mistralai", "qwen", "deepseek");

  /** How many policies there are. */
  @Param({"0", "10000"})
  public int policies;

  /** How many models each of them allows. */
  @Param({"20", "300"})
  public int entries;

  private List<RuleSource> sources = List.of();
  private Validator validator;
  private Validation.Language english;
  private Setup[] strangers = {};
  private Setup[] members = {};
  private int next;

  /** Writes and loads the policies. */
  @org.openjdk.jmh.annotations.Setup(Level.Trial)
  public void load() throws SetupException {
    sources = new ArrayList<>(RuleSources.builtIn());
    for (int from = 0; from < policies; from += PER_FILE) {
      sources.add(RuleSource.of("policies/" + from + ".yaml", RuleSource.ORGANIZATION, file(from)));
    }
    Rules rules = RulesReader.read(sources);
    if (!rules.problems().isEmpty()) {
      throw new IllegalStateException(rules.problems().toString());
    }
    validator = Contenders.validator(rules);
    english = new Validation.Language(rules.messages(), Locale.ENGLISH);
    strangers = BenchmarkSetups.all();
    members = BenchmarkSetups.forAccounts("user%d@acme.example");
  }

  private String file(int from) {
    StringBuilder yaml = new StringBuilder();
    for (int policy = from; policy < from + PER_FILE; policy++) {
      yaml.append("---\nkind: policy\nname: acme-").append(policy);
      yaml.append("\napplies: { accounts: [user").append(policy).append("@acme.example] }\n");
      yaml.append("models:\n  allow:\n    - '*'\n");
      for (int entry = 0; entry < entries; entry++) {
        String vendor = VENDORS.get(entry % VENDORS.size());
        int model = (policy * 31 + entry * 7) % KNOWN_MODELS;
        String rest = entry % 3 == 0 ? "-*" : "";
        yaml.append("    - \"").append(vendor).append("/model-").append(model).append(rest);
        yaml.append("\"\n");
      }
    }
    return yaml.toString();
  }

  /** Loads all of it; a program that starts pays more. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public Object loading() {
    return RulesReader.read(sources);
  }

  /** Validates setups for whom no policy holds. */
  @Benchmark
  public Object whereNoneHolds() {
    next = (next + 1) % BenchmarkSetups.COUNT;
    return Validation.of(strangers[next], TERMS, validator, english);
  }

  /** Validates setups for whom one policy holds, where there are any. */
  @Benchmark
  public Object whereOneHolds() {
    next = (next + 1) % BenchmarkSetups.COUNT;
    return Validation.of(members[next], TERMS, validator, english);
  }
}
