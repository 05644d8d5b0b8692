package dev.plumbline.internal.meaning;

import dev.plumbline.Setup;
import dev.plumbline.Severity;
import dev.plumbline.Value;
import dev.plumbline.internal.candidate.Candidate;
import dev.plumbline.internal.meaning.Choices.Choice;
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
  private final Choices choices;

  ListChanges(Side before, Choices choices) {
    this.before = before;
    this.choices = choices;
  }

  /** The differences, each with the situations in which it is there. */
  Map<Draft, List<Situation>> in(List<Situation> situations, LocalDate day) {
    Map<Draft, List<Situation>> found = new LinkedHashMap<>();
    List<Situation> aboutProviders = differing(situations, Topic.PROVIDERS);
    List<Situation> aboutModels = differing(situations, Topic.MODELS);
    List<Choice> providers = choices.providers(day);
    aboutProviders.forEach(one -> add(Kind.PROVIDERS, "", changes(one, providers), one, found));
    if (!aboutModels.isEmpty()) {
      List<Map<Draft, List<Situation>>> byProvider =
          new ArrayList<>(choices.named().models().keySet())
              .parallelStream().map(provider -> models(provider, aboutModels, day)).toList();
      byProvider.forEach(found::putAll);
    }
    situations.forEach(one -> regions(one, day, found));
    return found;
  }

  private Map<Draft, List<Situation>> models(
      String provider, List<Situation> situations, LocalDate day) {
    List<Choice> models = choices.models(provider, day);
    Map<Draft, List<Situation>> found = new LinkedHashMap<>();
    for (Situation one : situations) {
      add(Kind.MODELS, provider, changes(one, models), one, found);
    }
    return found;
  }

  private static Map<Direction, List<String>> changes(Situation situation, List<Choice> choices) {
    Map<Direction, List<String>> changes = new TreeMap<>();
    for (Choice choice : choices) {
      Severity old = choice.refusalBefore(situation.before());
      Severity now = choice.refusalAfter(situation.after());
      if (old != now) {
        changes.computeIfAbsent(direction(old, now), any -> new ArrayList<>()).add(choice.name());
      }
    }
    return changes;
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
