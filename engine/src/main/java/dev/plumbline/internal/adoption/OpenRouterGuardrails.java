package dev.plumbline.internal.adoption;

import dev.plumbline.Value;
import dev.plumbline.internal.candidate.Knowledge;
import dev.plumbline.internal.provider.ModelNotation;
import dev.plumbline.internal.provider.ProviderFacts;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** OpenRouter's guardrails, as its management API answers with them. */
final class OpenRouterGuardrails {
  private static final String PRODUCT = "openrouter";
  private static final String ZDR = "enforce_zdr";
  private static final Set<String> READ =
      Set.of(
          "id",
          "name",
          "description",
          "workspace_id",
          "created_at",
          "updated_at",
          "allowed_models",
          "ignored_models",
          "allowed_providers",
          "ignored_providers");

  /** What setups have and guardrails do not. */
  private static final String PROVIDER = "provider";

  private final Knowledge knowledge;

  OpenRouterGuardrails(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  boolean fits(Fragment document) {
    List<Fragment> all = guardrails(document);
    return all.stream()
        .allMatch(one -> one.at("name").text().isPresent() && !one.at(PROVIDER).isThere());
  }

  private static List<Fragment> guardrails(Fragment document) {
    Fragment data = document.at("data").isThere() ? document.at("data") : document;
    return data.isList() ? data.items() : List.of(data);
  }

  List<PolicyDraft> read(Fragment document) {
    return guardrails(document).stream().map(this::one).toList();
  }

  private PolicyDraft one(Fragment guardrail) {
    String name = guardrail.at("name").text().orElse("");
    PolicyDraft draft = new PolicyDraft(PolicyDraft.nameOf(PRODUCT, name));
    draft.note("a guardrail is about OpenRouter alone, so this policy allows no other provider");
    draft.note("say in `applies` whom it is for: the guardrail does not name its members and keys");
    draft.allow("providers", List.of(PRODUCT));
    lists("models", guardrail, draft);
    lists("providers", guardrail, draft);
    retention(guardrail, draft);
    for (String key : guardrail.keys()) {
      Fragment value = guardrail.at(key);
      if (!READ.contains(key) && !key.startsWith(ZDR) && !value.isVoid()) {
        draft.noteNoCounterpart(key + shown(key, value));
      }
    }
    return draft;
  }

  /** What training or publication is permitted reads either way, so the flag is shown. */
  private static String shown(String key, Fragment value) {
    boolean plain =
        key.equals("limit_usd") || key.equals("reset_interval") || value.flag().isPresent();
    return plain ? ": " + value.text().orElse("") : "";
  }

  private List<String> names(Fragment guardrail, String key) {
    return guardrail.at(key).texts().stream()
        .map(name -> key.endsWith("_models") ? listed(name) : name)
        .distinct()
        .toList();
  }

  /**
   * Empty lists restrict nothing at OpenRouter, where they would allow nothing here. A list of
   * blanks is none of these.
   */
  private void lists(String what, Fragment guardrail, PolicyDraft draft) {
    String topic = what.equals("providers") ? "routing" : what;
    List<String> ignored = names(guardrail, "ignored_" + what);
    if (!guardrail.at("allowed_" + what).isEmptyList()) {
      List<String> left =
          names(guardrail, "allowed_" + what).stream()
              .filter(name -> !ignored.contains(name))
              .toList();
      draft.allowOrDenyAll(topic, left);
      if (left.isEmpty()) {
        return;
      }
    }
    if (!ignored.isEmpty()) {
      draft.deny(topic, ignored);
    }
  }

  /** Guardrails may keep a model's dated name; setups name it as the list of models does. */
  private String listed(String name) {
    ProviderFacts openrouter = knowledge.facts().provider(PRODUCT);
    @Nullable String canonical =
        openrouter == null
            ? null
            : knowledge.models(openrouter).read(name, ModelNotation.PLAIN, null).canonical();
    return canonical == null ? name : canonical;
  }

  /** Retention is asked of all models or, in the newer form, of each group of them. */
  private static void retention(Fragment guardrail, PolicyDraft draft) {
    List<String> groups =
        guardrail.keys().stream()
            .filter(key -> key.startsWith(ZDR + "_") && guardrail.at(key).flag().isPresent())
            .toList();
    List<String> enforced = groups.stream().filter(key -> guardrail.at(key).isTrue()).toList();
    boolean all = !groups.isEmpty() && enforced.size() == groups.size();
    if (guardrail.at(ZDR).isTrue() || all) {
      draft.requireOption("zeroDataRetention", Value.of(true));
    } else {
      enforced.forEach(
          key -> draft.noteNoCounterpart(key + ", which is about one group of models"));
    }
  }
}
