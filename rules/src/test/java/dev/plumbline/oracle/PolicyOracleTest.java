package dev.plumbline.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Diagnostic;
import dev.plumbline.Layer;
import dev.plumbline.Setup;
import dev.plumbline.SetupException;
import dev.plumbline.internal.candidate.Candidates;
import dev.plumbline.internal.rulefile.RuleSource;
import dev.plumbline.internal.rulefile.RuleSources;
import dev.plumbline.internal.rulefile.Rules;
import dev.plumbline.internal.rulefile.RulesReader;
import dev.plumbline.internal.validation.Terms;
import dev.plumbline.internal.validation.Validation;
import dev.plumbline.internal.validation.Validator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** From files to findings, policies mean what the oracle says, by the line that it names. */
class PolicyOracleTest {
  private static final int SETS = 200;
  private static final int SETUPS = 40;
  private static final Rules BUILT_IN = RulesReader.read(RuleSources.builtIn());
  private static final Candidates CANDIDATES =
      new Candidates(BUILT_IN.knowledge(), BUILT_IN.vocabulary(), BUILT_IN.policies());
  private static final Validator VALIDATOR = new Validator(BUILT_IN.checks(), CANDIDATES);

  private static List<PolicyPage> pages(List<SaidPolicy> policies, Random order) {
    List<PolicyPage> pages = new ArrayList<>();
    policies.forEach(policy -> pages.add(PolicyPage.of(policy, order)));
    Collections.shuffle(pages, order);
    return pages;
  }

  private static Validator validator(List<PolicyPage> pages) {
    List<RuleSource> sources = new ArrayList<>(RuleSources.builtIn());
    for (PolicyPage page : pages) {
      sources.add(RuleSource.of(page.file(), page.policy().layer().id(), page.text()));
    }
    Rules rules = RulesReader.read(sources);
    assertThat(rules.problems()).as(pages.get(0).text()).isEmpty();
    return VALIDATOR.with(rules.policies());
  }

  private static List<Diagnostic> diagnostics(Validator validator, SaidSetup setup) {
    try {
      return Validation.of(
          Setup.read("setup.yaml", setup.text()).get(0),
          new Terms(Chance.DAY, true, false),
          validator,
          new Validation.Language(BUILT_IN.messages(), Locale.ENGLISH));
    } catch (SetupException unreadable) {
      throw new IllegalArgumentException(setup.text(), unreadable);
    }
  }

  private static Set<String> findings(Validator validator, SaidSetup setup) {
    Set<String> findings = new TreeSet<>();
    for (Diagnostic found : diagnostics(validator, setup)) {
      if (found.code().startsWith("policy/")) {
        findings.add(
            "%s %s %s %s:%d %s %s"
                .formatted(
                    found.severity().id(),
                    found.code(),
                    found.field(),
                    found.rule().file(),
                    found.rule().line(),
                    found.rule().layer(),
                    found.waived().map(waiver -> waiver.owner()).orElse(""))
                .strip());
      }
    }
    return findings;
  }

  @Test
  void theWholePathFindsWhatTheOracleFindsAndNamesTheSameLines() {
    Set<String> codes = new TreeSet<>();
    int waived = 0;
    int silent = 0;
    for (int seed = 0; seed < SETS; seed++) {
      Chance chance = new Chance(seed);
      List<PolicyPage> pages = pages(chance.policies("p", 5), chance.random());
      Validator validator = validator(pages);
      for (int i = 0; i < SETUPS; i++) {
        SaidSetup setup = chance.setup();
        Set<String> expected = PolicyJudge.judge(pages, setup, Chance.DAY);
        assertThat(findings(validator, setup))
            .as("seed %d, setup %d: %s%n%s", seed, i, setup.text(), texts(pages))
            .isEqualTo(expected);
        expected.forEach(one -> codes.add(one.split(" ")[1]));
        waived += expected.stream().anyMatch(one -> one.split(" ").length > 5) ? 1 : 0;
        silent += expected.isEmpty() ? 1 : 0;
      }
    }
    assertThat(codes).as("every code of policies").hasSize(9);
    assertThat(waived).as("waivers").isGreaterThan(100);
    assertThat(silent).as("neither outcome is rare").isBetween(SETS, SETS * SETUPS - SETS);
  }

  @Test
  void theOrderOfFilesAndOfTheirPartsAndEntriesChangesNothing() {
    for (int seed = 0; seed < SETS / 4; seed++) {
      Chance chance = new Chance(10_000 + seed);
      List<SaidPolicy> policies = chance.policies("p", 5);
      Validator one = validator(pages(policies, new Random(seed)));
      Validator other = validator(pages(policies, new Random(-1 - seed)));
      for (int i = 0; i < SETUPS; i++) {
        SaidSetup setup = chance.setup();
        assertThat(withoutLines(findings(other, setup)))
            .isEqualTo(withoutLines(findings(one, setup)));
      }
    }
  }

  private static Set<String> withoutLines(Set<String> findings) {
    Set<String> plain = new TreeSet<>();
    findings.forEach(one -> plain.add(one.replaceFirst(":\\d+", "")));
    return plain;
  }

  @Test
  void anotherDenyListOfTheOrganizationNeverLetsMorePass() {
    int stopped = 0;
    for (int seed = 0; seed < SETS / 4; seed++) {
      Chance chance = new Chance(20_000 + seed);
      List<SaidPolicy> policies = new ArrayList<>(chance.policies("p", 4));
      Validator before = validator(pages(policies, chance.random()));
      policies.add(chance.denial("more"));
      Validator after = validator(pages(policies, chance.random()));
      for (int i = 0; i < SETUPS; i++) {
        SaidSetup setup = chance.setup();
        boolean passed = passes(before, setup);
        boolean passes = passes(after, setup);
        assertThat(passes && !passed).as("seed %d: %s", seed, setup.text()).isFalse();
        stopped += passed && !passes ? 1 : 0;
      }
    }
    assertThat(stopped).as("denials that made a difference").isGreaterThan(40);
  }

  private static boolean passes(Validator validator, SaidSetup setup) {
    return findings(validator, setup).stream()
        .noneMatch(one -> one.startsWith("error ") && one.split(" ").length == 5);
  }

  /** Whatever is written below: lists, waivers, severities, or that things may be loosened. */
  @Test
  void nothingBelowTheOrganizationLoosensWhatItKeepsLocked() {
    int kept = 0;
    for (int seed = 0; seed < SETS / 4; seed++) {
      Chance chance = new Chance(30_000 + seed);
      List<SaidPolicy> locked =
          chance.policies("o", 3).stream()
              .map(policy -> policy.locked().of(Layer.ORGANIZATION))
              .toList();
      List<SaidPolicy> all = new ArrayList<>(locked);
      chance
          .policies("t", 3)
          .forEach(
              policy ->
                  all.add(policy.of(chance.random().nextBoolean() ? Layer.TEAM : Layer.PERSONAL)));
      Validator before = validator(pages(locked, chance.random()));
      Validator after = validator(pages(all, chance.random()));
      for (int i = 0; i < SETUPS; i++) {
        SaidSetup setup = chance.setup();
        List<Diagnostic> left = diagnostics(after, setup);
        for (Diagnostic found : diagnostics(before, setup)) {
          if (found.code().startsWith("policy/")) {
            assertThat(left)
                .as("seed %d: %s", seed, setup.text())
                .anySatisfy(one -> isAsSevere(one, found));
            kept++;
          }
        }
      }
    }
    assertThat(kept).isGreaterThan(1_000);
  }

  private static void isAsSevere(Diagnostic one, Diagnostic found) {
    assertThat(one.code()).isEqualTo(found.code());
    assertThat(one.field()).isEqualTo(found.field());
    assertThat(one.waived()).isEmpty();
    assertThat(one.severity().atLeast(found.severity())).isTrue();
  }

  private static String texts(List<PolicyPage> pages) {
    StringBuilder all = new StringBuilder();
    pages.forEach(page -> all.append("# ").append(page.file()).append('\n').append(page.text()));
    return all.toString();
  }
}
