package dev.plumbline.internal.oracle;

import dev.plumbline.Context;
import dev.plumbline.internal.policy.Dimension;
import dev.plumbline.internal.policy.Mode;
import dev.plumbline.internal.policy.Policy;
import dev.plumbline.internal.policy.Policy.Statement;
import dev.plumbline.internal.policy.Scope;
import dev.plumbline.internal.policy.Subject;
import dev.plumbline.internal.policy.Who;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says by the plainest means what policies make of something: every policy is looked at, every glob
 * is a regular expression, nothing is indexed or remembered.
 */
public final class PolicyOracle {
  private final List<Policy> policies;

  /** An oracle for policies in whatever order. */
  public PolicyOracle(List<Policy> policies) {
    this.policies = policies;
  }

  /** The most severe mode in which something is refused; null where it passes. */
  public @Nullable Mode refusal(Who who, LocalDate day, Subject subject) {
    List<Policy> active = policies.stream().filter(policy -> holds(policy, who, day)).toList();
    Mode worst = null;
    for (Policy policy : active) {
      boolean refuses =
          policy.lists().stream()
              .filter(list -> list.topic() == subject.topic())
              .filter(list -> !isReplaced(policy, list.key(), active))
              .anyMatch(list -> refuses(list, subject));
      if (refuses && (worst == null || policy.mode().ordinal() < worst.ordinal())) {
        worst = policy.mode();
      }
    }
    return worst;
  }

  private static boolean refuses(Statement list, Subject subject) {
    List<String> globs = list.entries().globs().texts();
    return list.allows() ? !fits(globs, subject.names()) : fits(globs, subject.allNames());
  }

  private static boolean isReplaced(Policy policy, String key, List<Policy> active) {
    String topic = key.substring(0, key.indexOf('.'));
    boolean marked =
        policy.overridable().containsKey(key) || policy.overridable().containsKey(topic);
    return marked
        && active.stream()
            .filter(other -> other.layer().ordinal() > policy.layer().ordinal())
            .filter(other -> other.mode() == Mode.ENFORCE)
            .flatMap(other -> other.lists().stream())
            .anyMatch(list -> list.key().equals(key));
  }

  private static boolean holds(Policy policy, Who who, LocalDate day) {
    LocalDate from = policy.period().from();
    LocalDate until = policy.period().until();
    return (from == null || from.compareTo(day) <= 0)
        && (until == null || until.compareTo(day) >= 0)
        && covers(policy.scope(), who);
  }

  private static boolean covers(Scope scope, Who who) {
    return scope.parts().entrySet().stream()
        .allMatch(part -> fits(part.getValue().texts(), values(part.getKey(), who)));
  }

  private static List<String> values(Dimension dimension, Who who) {
    Context context = who.context();
    Stream<@Nullable String> values =
        switch (dimension) {
          case ORGANIZATIONS -> Stream.of(context.organization());
          case ACCOUNTS -> Stream.of(context.account());
          case GROUPS -> context.groups().stream().map(group -> group);
          case COUNTRIES -> Stream.of(context.country());
          case REGIONS -> who.regions().stream().map(region -> region);
          case PLANS -> Stream.of(context.plan());
          case HOSTS -> Stream.concat(Stream.of(context.host()), who.hosts().stream());
        };
    return values
        .filter(value -> value != null)
        .map(value -> String.valueOf(value).toLowerCase(Locale.ROOT))
        .toList();
  }

  private static boolean fits(List<String> globs, List<String> names) {
    return globs.stream()
        .map(Oracle::regexOf)
        .anyMatch(regex -> names.stream().anyMatch(name -> regex.matcher(name).matches()));
  }
}
