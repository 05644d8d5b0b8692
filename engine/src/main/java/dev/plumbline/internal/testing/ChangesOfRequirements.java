package dev.plumbline.internal.testing;

import dev.plumbline.internal.policy.Policy;
import dev.plumbline.internal.policy.Requirement;
import dev.plumbline.internal.rule.Condition;
import dev.plumbline.internal.rule.Notation;
import java.util.Set;
import java.util.TreeSet;

/**
 * A requirement that is left out, or that asks for something else: a bound moved by one, no for
 * yes.
 */
final class ChangesOfRequirements {
  private static final String ELSEWHERE = "https://elsewhere.example/";

  private final Policy policy;
  private final PolicyChanges changes;

  ChangesOfRequirements(Policy policy, PolicyChanges changes) {
    this.policy = policy;
    this.changes = changes;
  }

  void collect() {
    for (Requirement requirement : policy.requirements()) {
      Policy without =
          new PolicyCopy(policy)
              .requirements(PolicyCopy.without(policy.requirements(), requirement));
      changes.drop(requirement.position(), requirement.key(), without);
      if (requirement instanceof Requirement.Option option) {
        option(option);
      } else if (requirement instanceof Requirement.Credential credential) {
        credential(credential);
      } else if (requirement instanceof Requirement.BaseUrl url) {
        add(url, url.url(), ELSEWHERE, Requirement.BaseUrl.of(ELSEWHERE, url.position()));
      }
    }
  }

  private void option(Requirement.Option option) {
    Condition.Test test = new Condition.Test(option.attribute(), option.matcher());
    for (Condition.Test other : MatcherChanges.of(test)) {
      Requirement changed =
          new Requirement.Option(
              option.key(),
              option.path(),
              option.attribute(),
              other.matcher(),
              option.whenSet(),
              null,
              null,
              option.position());
      add(option, value(test), value(other), changed);
    }
  }

  private static String value(Condition.Test test) {
    return Notation.value(test.matcher(), test.attribute().type());
  }

  private void credential(Requirement.Credential credential) {
    Set<String> others = new TreeSet<>(Requirement.Credential.KINDS);
    others.removeAll(credential.kinds());
    if (!others.isEmpty()) {
      kinds(credential, others);
    }
    for (String kind : new TreeSet<>(credential.kinds())) {
      Set<String> rest = new TreeSet<>(credential.kinds());
      rest.remove(kind);
      if (!rest.isEmpty()) {
        kinds(credential, rest);
      }
    }
  }

  private void kinds(Requirement.Credential credential, Set<String> kinds) {
    Requirement.Credential other = new Requirement.Credential(kinds, credential.position());
    add(credential, credential.shown(), other.shown(), other);
  }

  private void add(Requirement one, String before, String after, Requirement other) {
    changes.replace(
        one.position(),
        one.key() + ": " + before,
        one.key() + ": " + after,
        new PolicyCopy(policy)
            .requirements(PolicyCopy.replaced(policy.requirements(), one, other)));
  }
}
