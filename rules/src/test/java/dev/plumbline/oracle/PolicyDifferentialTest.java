package dev.plumbline.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Diagnostic;
import dev.plumbline.Layer;
import dev.plumbline.Plumbline;
import dev.plumbline.RuleFilesException;
import dev.plumbline.Setup;
import dev.plumbline.ValidationOptions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The engine and the oracle say the same of policies and setups by chance. */
class PolicyDifferentialTest {
  private static final int RULE_BASES = 40;
  private static final int ORGANIZATIONS = 12;
  private static final int POLICIES = 55;
  private static final int SETUPS = 2_600;
  private static final Plumbline BUILT_IN = rules(List.of(), new Random(0));

  static Plumbline rules(List<Written> policies, Random order) {
    Plumbline.Builder builder = Plumbline.builder().builtIn();
    policies.forEach(policy -> builder.text(policy.file(), policy.layer(), policy.yaml(order)));
    try {
      return builder.build(Clock.systemUTC());
    } catch (RuleFilesException broken) {
      throw new IllegalArgumentException(broken.problems().toString(), broken);
    }
  }

  /** A setup, read, with what is found in it where there are no policies. */
  private record Question(Asked asked, Setup setup, List<PolicyOracle.Raw> without) {
    static Question of(Asked asked) {
      Setup setup = asked.setup();
      List<PolicyOracle.Raw> without =
          diagnostics(BUILT_IN, setup, asked).stream()
              .map(
                  one ->
                      new PolicyOracle.Raw(
                          one.code(),
                          one.field(),
                          one.severity().id(),
                          Layer.BUILTIN,
                          one.rule().file()))
              .toList();
      return new Question(asked, setup, without);
    }
  }

  private static List<Diagnostic> diagnostics(Plumbline rules, Setup setup, Asked asked) {
    ValidationOptions options =
        ValidationOptions.STANDARD
            .withAll(true)
            .withStrict(asked.strict())
            .withNow(asked.day().atTime(23, 59).toInstant(ZoneOffset.UTC));
    return rules.validate(setup, options).diagnostics();
  }

  static List<String> found(Plumbline rules, Setup setup, Asked asked) {
    List<String> found = new ArrayList<>();
    for (Diagnostic one : diagnostics(rules, setup, asked)) {
      String waived = one.waived().map(waiver -> "waived by " + waiver.policy()).orElse("");
      found.add(
          String.join(
              " ", one.code(), one.field(), one.severity().id(), one.rule().file(), waived));
    }
    found.sort(Comparator.naturalOrder());
    return found;
  }

  @Test
  void theEngineAndTheOracleAgreeOnGeneratedPoliciesAndSetups() {
    RandomPolicies random = new RandomPolicies(RULE_BASES);
    List<Question> questions =
        Stream.generate(() -> Question.of(random.asked(ORGANIZATIONS))).limit(SETUPS).toList();
    assertThat(RULE_BASES * questions.size()).isGreaterThanOrEqualTo(100_000);
    Map<String, Integer> seen = new ConcurrentHashMap<>();
    IntStream.range(0, RULE_BASES).parallel().forEach(seed -> compare(seed, questions, seen));
    for (String code : RandomPolicies.CODES) {
      assertThat(seen.getOrDefault(code, 0)).as(code).isGreaterThan(500);
    }
    assertThat(seen.getOrDefault("waived", 0)).isGreaterThan(500);
    assertThat(seen.getOrDefault("hint", 0)).isGreaterThan(100);
  }

  private static void compare(int seed, List<Question> questions, Map<String, Integer> seen) {
    List<Written> policies = new RandomPolicies(seed).policies(ORGANIZATIONS, POLICIES);
    Plumbline rules = rules(policies, new Random(seed));
    PolicyOracle oracle = new PolicyOracle(policies);
    for (Question one : questions) {
      List<String> found = found(rules, one.setup(), one.asked());
      List<String> expected = oracle.findings(one.asked(), one.without());
      if (!found.equals(expected)) {
        assertThat(found)
            .as("seed %d: %s on %s", seed, one.asked().yaml(), one.asked().day())
            .isEqualTo(expected);
      }
      found.forEach(text -> count(text, seen));
    }
  }

  private static void count(String found, Map<String, Integer> seen) {
    seen.merge(found.substring(0, found.indexOf(' ')), 1, Integer::sum);
    for (String word : List.of("waived", "hint")) {
      if (found.contains(" " + word + " ")) {
        seen.merge(word, 1, Integer::sum);
      }
    }
  }
}
