package dev.plumbline.internal.candidate;

import dev.plumbline.internal.policy.ActivePolicies;
import dev.plumbline.internal.policy.EntryList;
import dev.plumbline.internal.policy.Policy.Statement;
import dev.plumbline.internal.policy.Subject;
import dev.plumbline.internal.policy.Topic;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Routing options that are judged together. */
final class RoutingOptions {
  private static final String FIELD = "/options/providerRouting";
  private static final List<String> ONLY = List.of("providerRouting", "only");
  private static final List<String> IGNORE = List.of("providerRouting", "ignore");
  private static final List<String> ORDER = List.of("providerRouting", "order");
  private static final List<String> FALLBACKS = List.of("providerRouting", "allow_fallbacks");

  private RoutingOptions() {}

  /** All that is demanded, where all of it is ignored as well, so that nobody is left. */
  static @Nullable List<String> onlyIgnored(Candidate c) {
    List<String> only = texts(c, ONLY);
    return only.isEmpty() || !texts(c, IGNORE).containsAll(only) ? null : only;
  }

  /**
   * The upstream providers that may serve the call: those that are named and, unless the others are
   * shut out, an open choice, which a deny list lets pass where all that it denies are ignored.
   */
  static List<Subject> subjects(Candidate c, ActivePolicies policies) {
    List<Subject> subjects = new ArrayList<>();
    List<String> ignored = texts(c, IGNORE);
    List<String> named = new ArrayList<>(texts(c, ONLY));
    named.addAll(texts(c, ORDER));
    for (String upstream : named) {
      if (!ignored.contains(upstream)) {
        // A variant such as google-vertex/europe belongs to its provider.
        int slash = upstream.indexOf('/');
        List<String> all =
            slash < 0 ? List.of(upstream) : List.of(upstream, upstream.substring(0, slash));
        subjects.add(new Subject(Topic.ROUTING, FIELD, upstream, List.of(upstream), all));
      }
    }
    if (!isPinned(c)) {
      subjects.add(new Subject(Topic.ROUTING, FIELD, null, List.of(), left(policies, ignored)));
    }
    return subjects;
  }

  private static boolean isPinned(Candidate c) {
    boolean noOthers = Boolean.FALSE.equals(OptionValues.at(c.options(), FALLBACKS));
    return !texts(c, ONLY).isEmpty() || (noOthers && !texts(c, ORDER).isEmpty());
  }

  /** What is denied and not ignored: the router may choose it. */
  private static List<String> left(ActivePolicies policies, List<String> ignored) {
    return policies.lists(Topic.ROUTING).stream()
        .filter(list -> !list.allows())
        .map(Statement::entries)
        .flatMap(entries -> entries.entries().stream())
        .map(EntryList.Entry::text)
        .filter(entry -> !ignored.contains(entry))
        .toList();
  }

  private static List<String> texts(Candidate c, List<String> path) {
    List<String> texts = new ArrayList<>();
    if (OptionValues.at(c.options(), path) instanceof List<?> list) {
      list.forEach(item -> texts.add(String.valueOf(item)));
    }
    return texts;
  }
}
