package dev.plumbline.internal.candidate;

import dev.plumbline.internal.attribute.Item;
import dev.plumbline.internal.policy.ActivePolicies;
import dev.plumbline.internal.policy.EntryList;
import dev.plumbline.internal.policy.Policy.Statement;
import dev.plumbline.internal.policy.Subject;
import dev.plumbline.internal.policy.Topic;
import dev.plumbline.internal.provider.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Routing options that are judged together. */
final class RoutingOptions {
  static final String NAME = "providerRouting";

  private static final String FIELD = "/options/" + NAME;
  private static final List<String> ONLY = List.of(NAME, "only");
  private static final List<String> IGNORE = List.of(NAME, "ignore");
  private static final List<String> ORDER = List.of(NAME, "order");
  private static final List<List<String>> LISTS = List.of(ONLY, IGNORE, ORDER);
  private static final List<String> FALLBACKS = List.of(NAME, "allow_fallbacks");

  private RoutingOptions() {}

  /** All that is demanded, where all of it is ignored as well, so that nobody is left. */
  static @Nullable List<String> onlyIgnored(Candidate c) {
    List<String> only = texts(c, ONLY);
    List<String> ignored = texts(c, IGNORE);
    boolean all = only.stream().allMatch(upstream -> isIgnored(ignored, upstream));
    return only.isEmpty() || !all ? null : only;
  }

  /** Whoever ignores a provider ignores its variants, and not the other way round. */
  private static boolean isIgnored(List<String> ignored, String upstream) {
    return ignored.stream().anyMatch(each -> same(each, upstream) || same(each, owner(upstream)));
  }

  /** What is to be tried in order although it is shut out by another list. */
  static @Nullable List<String> shutOut(Candidate c) {
    List<String> order = texts(c, ORDER);
    if (order.isEmpty()) {
      return null;
    }
    List<String> only = texts(c, ONLY);
    List<String> ignored = texts(c, IGNORE);
    List<String> shut =
        order.stream()
            .filter(
                upstream -> names(ignored, upstream) || !(only.isEmpty() || names(only, upstream)))
            .toList();
    return shut.isEmpty() ? null : shut;
  }

  /** A variant such as google-vertex/europe belongs to its provider, and the other way round. */
  private static boolean names(List<String> list, String upstream) {
    return list.stream().anyMatch(each -> same(owner(each), owner(upstream)));
  }

  private static String owner(String upstream) {
    int slash = upstream.indexOf('/');
    return slash < 0 ? upstream : upstream.substring(0, slash);
  }

  /** Upstream providers that are all but spelled as one that there is: name, meant. */
  static @Nullable List<Item> misspelt(Candidate c) {
    List<String> known = c.provider().models().upstreams();
    List<Item> found = new ArrayList<>(0);
    for (List<String> path : known.isEmpty() ? List.<List<String>>of() : LISTS) {
      List<String> written = texts(c, path);
      for (int i = 0; i < written.size(); i++) {
        String name = owner(written.get(i)).toLowerCase(Locale.ROOT);
        String meant = isKnown(known, name) ? null : NearestName.among(known, name);
        if (meant != null) {
          String place = FIELD + "/" + path.get(1) + "/" + i;
          String variant = written.get(i).substring(name.length());
          found.add(new Item(place, Map.of("name", written.get(i), "meant", meant + variant)));
        }
      }
    }
    return found.isEmpty() ? null : found;
  }

  /** Names are known in other separators as well: Google AI Studio is google-ai-studio. */
  private static boolean isKnown(List<String> known, String name) {
    return known.stream().anyMatch(each -> same(each, name));
  }

  private static boolean same(String one, String other) {
    return letters(one).equals(letters(other));
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replace("-", "")
        .replace("_", "")
        .replace(".", "")
        .replace(" ", "");
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
      if (!isIgnored(ignored, upstream)) {
        List<String> names = called(upstream, c);
        List<String> all = new ArrayList<>(names);
        // A variant such as google-vertex/europe belongs to its provider.
        all.addAll(called(owner(upstream), c));
        subjects.add(new Subject(Topic.ROUTING, FIELD, upstream, names, all));
      }
    }
    if (!isPinned(c)) {
      subjects.add(new Subject(Topic.ROUTING, FIELD, null, List.of(), left(policies, ignored)));
    }
    return subjects;
  }

  /** As it was entered, and as it is listed: Google AI Studio is google-ai-studio. */
  private static List<String> called(String upstream, Candidate c) {
    List<String> names = new ArrayList<>(List.of(upstream));
    c.provider().models().upstreams().stream()
        .filter(known -> same(known, upstream))
        .forEach(names::add);
    return names;
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
        .filter(entry -> !isIgnored(ignored, entry))
        .toList();
  }

  private static List<String> texts(Candidate c, List<String> path) {
    if (!(OptionValues.at(c.options(), path) instanceof List<?> list)) {
      return List.of();
    }
    List<String> texts = new ArrayList<>(list.size());
    list.forEach(item -> texts.add(String.valueOf(item)));
    return texts;
  }
}
