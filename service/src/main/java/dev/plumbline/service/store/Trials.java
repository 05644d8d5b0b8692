package dev.plumbline.service.store;

import dev.plumbline.TextProblem;
import dev.plumbline.ValidationOptions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tries what a change would make of the rules, before anything is kept. */
final class Trials {
  private final RuleLoader loader;
  private final Refusals refusals;

  Trials(RuleLoader loader, Refusals refusals) {
    this.loader = loader;
    this.refusals = refusals;
  }

  /** Refuses what nobody can mean, or what its author would have to say that they mean. */
  void requireMeant(RuleFiles base, RuleFiles next, Set<String> accepted, Intent intent)
      throws RefusedRules {
    List<TextProblem> objections = loader.objections(base, next, accepted);
    if (!objections.isEmpty()) {
      throw refused(base, next, intent, new RefusedRules(objections));
    }
  }

  /** The rules after a change, if they do what the tests among them say. */
  RuleSet tested(RuleFiles base, RuleFiles next, Intent intent) throws RefusedRules {
    try {
      return loader.loadTested(next);
    } catch (RefusedRules refused) {
      throw refused(base, next, intent, refused);
    }
  }

  private RefusedRules refused(
      RuleFiles base, RuleFiles next, Intent intent, RefusedRules refused) {
    refusals.edit(intent, base.changedTo(next), refused.problems());
    return refused;
  }

  /** What a change means, compared with the rules that it starts from where those are usable. */
  @Nullable MeaningNote meaning(RuleSet now, RuleFiles base, RuleSet after) {
    try {
      RuleSet before = base.sameAs(now.files()) ? now : loader.load(base);
      return MeaningNote.of(
          before.plumbline().differencesTo(after.plumbline(), ValidationOptions.STANDARD));
    } catch (RefusedRules unusable) {
      return null;
    }
  }
}
