package dev.plumbline.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Diagnostic;
import dev.plumbline.Edit;
import dev.plumbline.ModelOffer;
import dev.plumbline.Setup;
import dev.plumbline.ValidationOptions;
import dev.plumbline.Value;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is offered is what validation accepts, and every alternative passes. */
class OfferedIsEnforcedTest {
  private static final Rulebook RULEBOOK =
      Rulebook.of(
          """
          kind: policy
          name: acme
          applies: { organizations: [acme] }
          models: { allow: ["anthropic/*", "google/gemini-*", "openai/*", "amazon.*", "*.anthropic.*"], deny: ["*:free"] }
          """,
          """
          kind: policy
          name: students
          applies: { groups: [students] }
          models: { allow: [{ model.inputPrice: { atMost: 1 } }], deny: ["*:batch"] }
          """,
          """
          kind: policy
          name: europe
          applies: { regions: ["eu-*"] }
          models: { deny: ["us.*", "openai/*"] }
          """,
          """
          kind: policy
          name: account-3
          applies: { accounts: [a3@acme.example] }
          models: [family:gemini]
          """);
  private static final List<String> REGIONS = List.of("us-east-1", "eu-west-1", "ap-northeast-2");

  @Test
  void theListEqualsTryingEveryModelForFiftyAccountsAndRegions() {
    Random random = new Random(7);
    int accepted = 0;
    int refused = 0;
    for (int i = 0; i < 50; i++) {
      Setup base = base(random);
      for (ModelOffer offer : RULEBOOK.plumbline().models(base, ValidationOptions.STANDARD)) {
        Setup tried = base.with(List.of(new Edit.Add("/model", Value.of(offer.model()))));
        assertThat(offer.accepted())
            .as("%s in %s", offer, base.document())
            .isEqualTo(RULEBOOK.plumbline().validate(tried).passes());
        accepted += offer.accepted() ? 1 : 0;
        refused += offer.accepted() ? 0 : 1;
      }
    }
    assertThat(accepted).isGreaterThan(500);
    assertThat(refused).isGreaterThan(500);
  }

  private static Setup base(Random random) {
    return Rulebook.setup(
        "{ provider: %s, apiKeyEnv: K, region: %s, context: { organization: %s, account: a%d@acme.example, groups: [%s] } }"
            .formatted(
                random.nextBoolean() ? "openrouter" : "bedrock",
                REGIONS.get(random.nextInt(REGIONS.size())),
                random.nextInt(3) == 0 ? "other" : "acme",
                random.nextInt(5),
                random.nextBoolean() ? "students" : "staff"));
  }

  @Test
  void everyAlternativePasses() {
    Random random = new Random(11);
    int offered = 0;
    for (int i = 0; i < 50; i++) {
      Setup denied = base(random).with(List.of(new Edit.Add("/model", Value.of("x-ai/grok-4"))));
      for (Diagnostic found : RULEBOOK.plumbline().validate(denied).diagnostics()) {
        assertThat(found.alternatives().size()).isLessThanOrEqualTo(5);
        for (String alternative : found.alternatives()) {
          Setup tried = denied.with(List.of(new Edit.Add(found.field(), Value.of(alternative))));
          assertThat(RULEBOOK.plumbline().validate(tried).diagnostics())
              .as("%s in %s", alternative, denied.document())
              .noneMatch(left -> left.code().equals(found.code()));
          offered++;
        }
      }
    }
    assertThat(offered).isGreaterThan(50);
  }
}
