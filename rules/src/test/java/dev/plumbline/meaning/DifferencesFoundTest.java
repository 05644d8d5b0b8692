package dev.plumbline.meaning;

import static dev.plumbline.meaning.Proof.diff;
import static dev.plumbline.meaning.Proof.isProven;
import static dev.plumbline.meaning.Proof.rules;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Plumbline;
import dev.plumbline.meaning.MeaningChange.Direction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Differences that are easily missed, and what is no difference though it is written otherwise. */
class DifferencesFoundTest {
  private static final String POLICY = "kind: policy\nname: acme\n";
  private static final String CHECK =
      """
      kind: checks
      stage: policy
      checks:
        - code: acme/tokens
          severity: error
          when: { options.maxTokens: { above: 5 } }
          report:
            at: options.maxTokens
            help: https://wiki.acme.example/tokens
            fix: { set: { options.maxTokens: 5 } }
          texts:
            en: { title: Many tokens, message: Take five. }
            ko: { title: 토큰이 많음, message: 5로 줄입니다. }
      """;

  private static MeaningDiff proven(Map<String, String> was, Map<String, String> is) {
    Plumbline before = rules(was);
    Plumbline after = rules(is);
    MeaningDiff diff = diff(before, after);
    assertThat(diff.changes()).allSatisfy(change -> isProven(change, before, after));
    return diff;
  }

  private static MeaningDiff proven(String was, String is) {
    return proven(Map.of("p.yaml", POLICY + was), Map.of("p.yaml", POLICY + is));
  }

  @ParameterizedTest
  @CsvSource({
    "organization,personal",
    "organization,'organization, personal'",
    "'cloud, none','cloud, none, account'",
    "'account, organization','account'"
  })
  void everyKindOfCredentialIsTried(String was, String is) {
    String requires = "require: { credential: [%s] }\n";
    MeaningDiff diff = proven(requires.formatted(was), requires.formatted(is));
    assertThat(diff.changes())
        .anySatisfy(one -> assertThat(one.subject()).startsWith("policy/credential-refused"));
  }

  @ParameterizedTest
  @CsvSource({"a*,*b", "a*c*,*b*d", "k?m@*,*@acme.example"})
  void peopleWhomTwoPatternsMeanAreLookedAt(String one, String other) {
    String policy =
        POLICY + "applies: { accounts: [\"" + one + "\"] }\nmodels: { allow: [\"openai/*\"] }\n";
    String team =
        "kind: policy\nname: team\nlayer: team\napplies: { accounts: [\""
            + other
            + "\"] }\nmodels: { allow: [\"anthropic/*\"] }\n";
    MeaningDiff diff =
        proven(
            Map.of("a.yaml", policy, "b.yaml", team),
            Map.of("a.yaml", policy + "overridable: [models.allow]\n", "b.yaml", team));
    assertThat(diff.changes())
        .anySatisfy(
            change -> {
              assertThat(change.direction()).isEqualTo(Direction.GAINS);
              assertThat(change.subject()).isEqualTo("openrouter");
            });
    assertThat(diff.exhaustive()).isTrue();
  }

  @Test
  void whatIsOnlyUnsaidBecauseOfSomethingElseIsNoDifference() {
    MeaningDiff diff =
        proven(
            "endpoints: { allow: [\"https://llm.acme.example/v1\"] }\n",
            "endpoints: { allow: [\"https://llm.acme.example/v2\"] }\n");
    assertThat(diff.changes())
        .hasSize(2)
        .allSatisfy(one -> assertThat(one.subject()).startsWith("policy/endpoint-denied"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Take five. | Take at most five. | en",
        "5로 줄입니다. | 5 이하로 줄입니다. | ko",
        "maxTokens: 5 } } | maxTokens: 4 } } | fix",
        "example/tokens | example/limits | help"
      })
  void whatACheckSaysOtherwiseIsToldAndChangesNoVerdict(String was, String is, String part) {
    String changed = CHECK.replace(was, is);
    assertThat(changed).isNotEqualTo(CHECK);
    MeaningDiff diff = proven(Map.of("c.yaml", CHECK), Map.of("c.yaml", changed));
    assertThat(diff.isEmpty()).isTrue();
    assertThat(diff.rewordings())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.code()).isEqualTo("acme/tokens");
              assertThat(one.parts()).containsExactly(part);
              assertThat(one.rule().line()).isEqualTo(4);
            });
  }

  @Test
  void aTextInALanguageMoreIsToldAndARenamedFileIsNot() {
    String messages =
        "kind: messages\nlocale: ja\nmessages:\n  acme/tokens: { title: トークン, message: 減らします。 }\n";
    MeaningDiff diff = proven(Map.of("c.yaml", CHECK), Map.of("d.yaml", CHECK, "m.yaml", messages));
    assertThat(diff.isEmpty()).isTrue();
    assertThat(diff.rewordings()).extracting(Rewording::parts).isEqualTo(List.of(List.of("ja")));
    assertThat(proven(Map.of("c.yaml", CHECK), Map.of("d.yaml", CHECK)).rewordings()).isEmpty();
  }

  @Test
  void anOptionThatIsNewToTheRulesChangesNothingForOtherChecks() {
    String other =
        CHECK
            .replace("acme/tokens", "acme/other")
            .replace("options.maxTokens", "options.acmeOption");
    MeaningDiff diff = proven(Map.of("c.yaml", CHECK), Map.of("c.yaml", CHECK, "a.yaml", other));
    Set<String> codes =
        diff.changes().stream().map(one -> one.subject().split(" ")[0]).collect(Collectors.toSet());
    assertThat(codes).containsExactly("acme/other");
    assertThat(diff.unproven()).isEmpty();
    assertThat(diff.rewordings()).isEmpty();
  }

  /** However many others there are, those who have nothing to do with a policy make no cases. */
  @Test
  void manyPoliciesOfOthersLeaveNothingUntried() {
    Map<String, String> was = new TreeMap<>();
    for (int i = 0; i < 60; i++) {
      was.put(
          "p" + i + ".yaml",
          "kind: policy\nname: p%d\napplies: { organizations: [o%d], groups: [g%d, h%d], countries: [KR, C%d] }\nmodels: { deny: [\"m%d/*\"] }\n"
              .formatted(i, i % 20, i, i % 7, i % 10, i));
    }
    Map<String, String> is = new TreeMap<>(was);
    is.replaceAll((name, text) -> text.replace("deny: [", "deny: [\"openai/*\", "));
    MeaningDiff diff = proven(was, is);
    assertThat(diff.untried().policies()).isEmpty();
    assertThat(diff.changes()).isNotEmpty();
  }

  @Test
  void whatIsTooMuchToTryIsNamed() {
    Map<String, String> was = new TreeMap<>();
    for (int i = 0; i < 40; i++) {
      was.put(
          "p" + i + ".yaml",
          "kind: policy\nname: p%d\napplies: { %s: [v%d] }\nmodels: { deny: [\"m%d/*\"] }\n"
              .formatted(
                  i,
                  List.of("organizations", "accounts", "groups", "plans", "hosts").get(i % 5),
                  i,
                  i));
    }
    was.put("all.yaml", POLICY + "models: { deny: [\"x/*\"] }\n");
    Map<String, String> is = new TreeMap<>(was);
    is.put("all.yaml", POLICY + "models: { deny: [\"openai/*\"] }\n");
    MeaningDiff diff = proven(was, is);
    assertThat(diff.exhaustive()).isFalse();
    assertThat(diff.untried().policies()).containsExactly("acme (all.yaml:2)");
    assertThat(diff.changes()).isNotEmpty();
  }
}
