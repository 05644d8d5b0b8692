package dev.plumbline.internal.meaning;

import dev.plumbline.Setup;
import dev.plumbline.Severity;
import dev.plumbline.Value;
import dev.plumbline.internal.candidate.Candidate;
import dev.plumbline.internal.candidate.Subjects;
import dev.plumbline.internal.policy.ActivePolicies;
import dev.plumbline.internal.policy.Subject;
import dev.plumbline.internal.policy.Topic;
import dev.plumbline.meaning.MeaningChange.Direction;
import dev.plumbline.meaning.MeaningChange.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Asks the policies of every situation about every provider, every listed model and every region.
 */
final class ListChanges {
  private final Side before;
  private final Side after;
  private final Choosable named;

  ListChanges(Side before, Side after, Choosable named) {
    this.before = before;
    this.after = after;
    this.named = named;
  }

  /** What a setup names, as both sides read it. */
  private record Choice(String name, Candidate before, Candidate after) {}

  /** The differences, each with the situations in which it is there. */
  Map<Draft, List<Situation>> in(List<Situation> situations, LocalDate day) {
    Map<Draft, List<Situation>> found = new LinkedHashMap<>();
    List<Situation> aboutProviders = differing(situations, Topic.PROVIDERS);
    List<Situation> aboutModels = differing(situations, Topic.MODELS);
    List<Choice> providers = named.providers().stream().map(id -> choice(id, null, day)).toList();
    aboutProviders.forEach(
        one -> add(Kind.PROVIDERS, "", changes(one, Topic.PROVIDERS, providers), one, found));
    if (!aboutModels.isEmpty()) {
      List<Map<Draft, List<Situation>>> byProvider =
          new ArrayList<>(named.models().entrySet())
              .parallelStream()
                  .map(listed -> models(listed.getKey(), listed.getValue(), aboutModels, day))
                  .toList();
      byProvider.forEach(found::putAll);
    }
    situations.forEach(one -> regions(one, day, found));
    return found;
  }

  private Map<Draft, List<Situation>> models(
      String provider, List<String> models, List<Situation> situations, LocalDate day) {
    List<Choice> choices = models.stream().map(model -> choice(provider, model, day)).toList();
    Map<Draft, List<Situation>> found = new LinkedHashMap<>();
    for (Situation one : situations) {
      add(Kind.MODELS, provider, changes(one, Topic.MODELS, choices), one, found);
    }
    return found;
  }

  private Choice choice(String provider, @Nullable String model, LocalDate day) {
    Map<String, Value> document = new LinkedHashMap<>();
    document.put("provider", Value.of(provider));
    if (model != null) {
      document.put("model", Value.of(model));
    }
    Setup setup = Setup.of(new Value.Members(document));
    return new Choice(
        model == null ? provider : model,
        before.candidates().of(setup, day),
        after.candidates().of(setup, day));
  }

  private static Map<Direction, List<String>> changes(
      Situation situation, Topic topic, List<Choice> choices) {
    Map<Direction, List<String>> changes = new TreeMap<>();
    for (Choice choice : choices) {
      Severity old = refusal(situation.before(), topic, choice.before());
      Severity now = refusal(situation.after(), topic, choice.after());
      if (old != now) {
        changes.computeIfAbsent(direction(old, now), any -> new ArrayList<>()).add(choice.name());
      }
    }
    return changes;
  }

  private static @Nullable Severity refusal(ActivePolicies policies, Topic topic, Candidate c) {
    return Situation.refusal(policies, Subjects.of(topic, c, policies), c);
  }

  private void regions(Situation situation, LocalDate day, Map<Draft, List<Situation>> to) {
    Map<Direction, List<String>> changes = new TreeMap<>();
    for (String region : situation.regions()) {
      List<Subject> subjects =
          List.of(Subject.of(Topic.REGIONS, "/region", region, List.of(region)));
      Candidate none = before.candidates().of(Setup.of(Value.Members.NONE), day);
      Severity old = Situation.refusal(situation.before(), subjects, none);
      Severity now = Situation.refusal(situation.after(), subjects, none);
      if (old != now) {
        changes.computeIfAbsent(direction(old, now), any -> new ArrayList<>()).add(region);
      }
    }
    add(Kind.REGIONS, "", changes, situation, to);
  }

  private static void add(
      Kind kind,
      String subject,
      Map<Direction, List<String>> changes,
      Situation situation,
      Map<Draft, List<Situation>> to) {
    changes.forEach(
        (direction, members) ->
            to.computeIfAbsent(
                    new Draft(direction, kind, subject, members), any -> new ArrayList<>())
                .add(situation));
  }

  /** What is refused is an error; anything less is told and changes nothing. */
  static Direction direction(@Nullable Severity old, @Nullable Severity now) {
    boolean refused = old == Severity.ERROR;
    boolean refuses = now == Severity.ERROR;
    return refused == refuses ? Direction.CHANGES : refuses ? Direction.LOSES : Direction.GAINS;
  }

  /** Where the policies with lists on the topic are not the same, in whatever respect. */
  private static List<Situation> differing(List<Situation> situations, Topic topic) {
    return situations.stream()
        .filter(one -> !text(one.before(), topic).equals(text(one.after(), topic)))
        .toList();
  }

  private static List<String> text(ActivePolicies policies, Topic topic) {
    return policies.policies().stream()
        .filter(policy -> policy.lists().stream().anyMatch(list -> list.topic() == topic))
        .map(
            policy ->
                policy.layer().id()
                    + policy.mode()
                    + policy.overridable().keySet().stream().sorted().toList()
                    + policy.lists().stream()
                        .filter(list -> list.topic() == topic)
                        .map(Canonical::of)
                        .sorted()
                        .toList())
        .sorted()
        .distinct()
        .toList();
  }
}
