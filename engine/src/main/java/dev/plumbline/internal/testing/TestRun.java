package dev.plumbline.internal.testing;

import dev.plumbline.RuleReference;
import dev.plumbline.internal.candidate.Candidates;
import dev.plumbline.internal.policy.Policy;
import dev.plumbline.internal.rule.Check;
import dev.plumbline.internal.rule.Example;
import dev.plumbline.internal.rulefile.Rules;
import dev.plumbline.internal.validation.Validator;
import dev.plumbline.testing.MutationResult;
import dev.plumbline.testing.RuleCoverage;
import dev.plumbline.testing.TestOptions;
import dev.plumbline.testing.TestReport;
import dev.plumbline.testing.TestResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All tests of some rule files. */
public final class TestRun {
  private static final Comparator<RuleReference> BY_PLACE =
      Comparator.comparing(RuleReference::layer)
          .thenComparing(RuleReference::file)
          .thenComparing(RuleReference::line);

  private final Rules rules;
  private final Candidates candidates;
  private final Validator validator;
  private final Judge judge;

  /** Runs the tests that came with the rules. */
  public TestRun(Rules rules, Candidates candidates, Validator validator) {
    this.rules = rules;
    this.candidates = candidates;
    this.validator = validator;
    this.judge = new Judge(rules.messages());
  }

  /** Runs the tests that are asked for. */
  public TestReport run(TestOptions options) {
    List<Trial> trials = trials(options);
    List<TestResult> results =
        trials.parallelStream()
            .map(this::result)
            .sorted(Comparator.comparing(TestResult::place, BY_PLACE))
            .toList();
    List<Trial> sound =
        trials.parallelStream().filter(trial -> judge.passes(trial, validator)).toList();
    return new TestReport(
        results, coverage(options, trials), mutation(options, sound), rules.revision());
  }

  private List<Trial> trials(TestOptions options) {
    List<Trial> trials = new ArrayList<>();
    for (Check check : rules.checks()) {
      if (options.includes(check.reference())) {
        check.examples().forEach(example -> trials.add(example(check, example)));
      }
    }
    rules.tests().stream()
        .filter(test -> options.includes(test.place()))
        .forEach(test -> trials.add(Trial.of(test, candidates)));
    return trials;
  }

  private Trial example(Check check, Example example) {
    return Trial.of(check, example, rules.policiesOf(example), candidates);
  }

  private TestResult result(Trial trial) {
    return new TestResult(
        trial.place(),
        trial.name(),
        trial.example(),
        trial.expected(),
        judge.found(trial, validator));
  }

  private List<RuleCoverage> coverage(TestOptions options, List<Trial> trials) {
    CoverageOfChecks coverage = new CoverageOfChecks(judge, candidates, validator);
    Stream<RuleCoverage> checks =
        rules.checks().parallelStream()
            .filter(check -> options.includes(check.reference()))
            .map(check -> coverage.of(check, speakingOf(check, trials)));
    List<Trial> ofFiles = speakingOfPolicies(trials);
    Stream<RuleCoverage> policies =
        policies(options).parallelStream().map(policy -> policy.coverage(ofFiles));
    return Stream.concat(checks, policies)
        .sorted(Comparator.comparing(RuleCoverage::rule, BY_PLACE))
        .toList();
  }

  private List<TestedPolicy> policies(TestOptions options) {
    List<Policy> all = rules.policies().policies();
    return all.stream()
        .filter(policy -> options.includes(policy.reference()))
        .map(policy -> new TestedPolicy(policy, all, judge, validator))
        .toList();
  }

  private @Nullable MutationResult mutation(TestOptions options, List<Trial> sound) {
    if (!options.mutate()) {
      return null;
    }
    List<MutationOfCheck> mutations = new ArrayList<>();
    for (int i = 0; i < rules.checks().size(); i++) {
      Check check = rules.checks().get(i);
      if (options.includes(check.reference())) {
        mutations.add(new MutationOfCheck(i, check, speakingOf(check, sound)));
      }
    }
    List<TestedPolicy> policies = policies(options);
    List<Trial> ofFiles = speakingOfPolicies(sound);
    return new MutationResult(
        mutations.stream().mapToInt(MutationOfCheck::count).sum()
            + policies.stream().mapToInt(TestedPolicy::changes).sum(),
        Stream.concat(
                mutations.parallelStream()
                    .flatMap(mutation -> mutation.survivors(judge, validator)),
                policies.parallelStream().flatMap(policy -> policy.survivors(ofFiles)))
            .sorted(Comparator.comparing(mutant -> mutant.place(), BY_PLACE))
            .toList());
  }

  /** Examples know no policies of the rules. */
  private static List<Trial> speakingOfPolicies(List<Trial> trials) {
    return trials.stream().filter(trial -> !trial.isExample()).toList();
  }

  /** An example says nothing of other checks. */
  private static List<Trial> speakingOf(Check check, List<Trial> trials) {
    return trials.stream()
        .filter(trial -> trial.example() == null || trial.example().equals(check.code()))
        .toList();
  }
}
