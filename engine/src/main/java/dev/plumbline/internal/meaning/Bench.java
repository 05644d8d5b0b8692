package dev.plumbline.internal.meaning;

import dev.plumbline.Setup;
import dev.plumbline.Value;
import dev.plumbline.internal.candidate.Candidate;
import dev.plumbline.internal.meaning.Choices.Choice;
import dev.plumbline.internal.policy.ActivePolicies;
import dev.plumbline.internal.policy.Requirement;
import dev.plumbline.internal.policy.Subject;
import dev.plumbline.internal.policy.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds setups for a situation that pass as far as possible on both sides, so that what is then
 * changed in them shows by itself. For one thread.
 */
final class Bench {
  private static final List<String> FAVOURITES = List.of("openrouter", "openai", "anthropic");
  private static final int MODELS_TRIED = 400;

  private final Side before;
  private final Choices choices;
  private final Situation situation;
  private final Map<String, String> passing = new HashMap<>();
  private @Nullable String usual;

  Bench(Side before, Choices choices, Situation situation) {
    this.before = before;
    this.choices = choices;
    this.situation = situation;
  }

  /** A setup that names these; null leaves the choice to us. */
  Value.Members setup(@Nullable String provider, @Nullable String model, @Nullable String region) {
    String chosen = provider == null ? provider() : provider;
    String place = region == null ? region() : region;
    Map<String, Value> document = new LinkedHashMap<>();
    document.put("provider", Value.of(chosen));
    document.put("apiKeyEnv", Value.of("LLM_API_KEY"));
    String address = address();
    if (address != null) {
      document.put("baseUrl", Value.of(address));
    }
    document.put("model", Value.of(model == null ? model(chosen) : model));
    if (place != null) {
      document.put("region", Value.of(place));
    }
    Value.Members setup = new Value.Members(document);
    for (ActivePolicies policies : List.of(situation.before(), situation.after())) {
      for (ActivePolicies.Demand demand : Situation.demands(policies).values()) {
        if (demand.requirement() instanceof Requirement.Option option
            && option.proposal() != null) {
          setup = Documents.with(setup, option.path(), Documents.value(option.proposal()));
        }
      }
    }
    return Documents.with(setup, "/context", situation.context(place));
  }

  /** Setups that name something which is refused before or after, for what waives such findings. */
  List<Value.Members> refused() {
    List<Value.Members> setups = new ArrayList<>();
    for (Choice provider : choices.providers(situation.day())) {
      if (!provider.passes(situation)) {
        setups.add(setup(provider.name(), null, null));
        break;
      }
    }
    String provider = provider();
    for (Choice model : choices.models(provider, situation.day())) {
      if (!model.passes(situation)) {
        setups.add(setup(provider, model.name(), null));
        break;
      }
    }
    situation.regions().forEach(region -> setups.add(setup(provider, null, region)));
    return setups;
  }

  private String provider() {
    String known = usual;
    if (known == null) {
      known = firstProvider();
      usual = known;
    }
    return known;
  }

  private String firstProvider() {
    List<String> tried = new ArrayList<>(FAVOURITES);
    tried.addAll(choices.named().models().keySet());
    for (String one : tried) {
      if (passes(Topic.PROVIDERS, one, null) && passes(Topic.MODELS, one, model(one))) {
        return one;
      }
    }
    return FAVOURITES.get(0);
  }

  private String model(String provider) {
    return passing.computeIfAbsent(provider, this::firstModel);
  }

  private String firstModel(String provider) {
    List<Choice> models = choices.models(provider, situation.day());
    return models.stream()
        .limit(MODELS_TRIED)
        .filter(model -> model.passes(situation))
        .map(Choice::name)
        .findFirst()
        .orElse(models.isEmpty() ? "some-model" : models.get(0).name());
  }

  private boolean passes(Topic topic, String provider, @Nullable String model) {
    return choices.choice(topic, provider, model, situation.day()).passes(situation);
  }

  /** The region of the situation, else one that both sides allow where they list regions. */
  private @Nullable String region() {
    boolean matters =
        situation.before().speakOf(Topic.REGIONS) || situation.after().speakOf(Topic.REGIONS);
    if (situation.region() != null || !matters) {
      return situation.region();
    }
    Candidate none = before.candidates().of(Setup.of(Value.Members.NONE), situation.day());
    for (String region : situation.regions()) {
      List<Subject> subjects =
          List.of(Subject.of(Topic.REGIONS, "/region", region, List.of(region)));
      if (Situation.refusal(situation.before(), subjects, none) == null
          && Situation.refusal(situation.after(), subjects, none) == null) {
        return region;
      }
    }
    return null;
  }

  private @Nullable String address() {
    for (ActivePolicies policies : List.of(situation.before(), situation.after())) {
      for (ActivePolicies.Demand demand : Situation.demands(policies).values()) {
        if (demand.requirement() instanceof Requirement.BaseUrl required) {
          return required.url();
        }
      }
    }
    return null;
  }
}
