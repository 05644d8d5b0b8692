package dev.plumbline.internal.meaning;

import dev.plumbline.Setup;
import dev.plumbline.Severity;
import dev.plumbline.Value;
import dev.plumbline.internal.candidate.Candidate;
import dev.plumbline.internal.candidate.Subjects;
import dev.plumbline.internal.policy.ActivePolicies;
import dev.plumbline.internal.policy.Subject;
import dev.plumbline.internal.policy.Topic;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The providers and models that setups may name, as both sides read them. Each is read once,
 * however many situations ask about it. Safe for all threads.
 */
final class Choices {
  private final Side before;
  private final Side after;
  private final Choosable named;
  private final Map<LocalDate, List<Choice>> providers = new ConcurrentHashMap<>();
  private final Map<OfProvider, List<Choice>> models = new ConcurrentHashMap<>();

  private record OfProvider(LocalDate day, String provider) {}

  /** Something as one side reads it. */
  private record Reading(Candidate candidate, List<Subject> subjects) {
    @Nullable Severity refusal(ActivePolicies policies) {
      return Situation.refusal(policies, subjects, candidate);
    }
  }

  /** What a setup names, as both sides read it. */
  record Choice(String name, Reading old, Reading now) {
    /** How severely policies of the old side refuse it; null where they do not. */
    @Nullable Severity refusalBefore(ActivePolicies policies) {
      return old.refusal(policies);
    }

    /** How severely policies of the new side refuse it; null where they do not. */
    @Nullable Severity refusalAfter(ActivePolicies policies) {
      return now.refusal(policies);
    }

    /** Whether neither refuses it, as the old side reads it. */
    boolean passes(Situation situation) {
      return old.refusal(situation.before()) == null && old.refusal(situation.after()) == null;
    }
  }

  Choices(Side before, Side after, Choosable named) {
    this.before = before;
    this.after = after;
    this.named = named;
  }

  /** What is there to choose. */
  Choosable named() {
    return named;
  }

  /** The providers on a day, in their order. */
  List<Choice> providers(LocalDate day) {
    return providers.computeIfAbsent(
        day,
        any ->
            named.providers().stream().map(id -> choice(Topic.PROVIDERS, id, null, day)).toList());
  }

  /** The models of a provider on a day, in their order. */
  List<Choice> models(String provider, LocalDate day) {
    return models.computeIfAbsent(
        new OfProvider(day, provider),
        any ->
            named.models().getOrDefault(provider, List.of()).stream()
                .map(model -> choice(Topic.MODELS, provider, model, day))
                .toList());
  }

  /** A provider, and a model of it that may be none of those that are listed. */
  Choice choice(Topic topic, String provider, @Nullable String model, LocalDate day) {
    Map<String, Value> document = new LinkedHashMap<>();
    document.put("provider", Value.of(provider));
    if (model != null) {
      document.put("model", Value.of(model));
    }
    Setup setup = Setup.of(new Value.Members(document));
    return new Choice(
        model == null ? provider : model,
        reading(topic, before.candidates().of(setup, day)),
        reading(topic, after.candidates().of(setup, day)));
  }

  private static Reading reading(Topic topic, Candidate candidate) {
    return new Reading(candidate, Subjects.of(topic, candidate));
  }
}
