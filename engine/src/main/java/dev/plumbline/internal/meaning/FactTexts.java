package dev.plumbline.internal.meaning;

import dev.plumbline.internal.provider.Facts;
import dev.plumbline.internal.provider.HostFacts;
import dev.plumbline.internal.provider.ProviderFacts;
import dev.plumbline.internal.provider.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What files say of providers, hosts, models and options, by what it is about. Facts that differ
 * are compared as texts, in which places, sources and the days of reading them are left out.
 */
final class FactTexts {
  private static final Pattern SOURCES =
      Pattern.compile("Evidence\\[sources=\\[[^\\]]*\\], checked=[^,]*, ");

  private final Map<Subject, List<Record>> facts = new TreeMap<>();

  private FactTexts() {}

  /** Kinds of things that facts are about. */
  enum Kind {
    PROVIDER,
    HOST,
    FAMILY,
    RETIRED,
    RENAMED,
    OPTION
  }

  /**
   * What facts are about.
   *
   * @param kind what it is
   * @param provider the provider that it is of; empty where it is of any
   * @param name its id, or a pattern
   */
  record Subject(Kind kind, String provider, String name) implements Comparable<Subject> {
    @Override
    public int compareTo(Subject other) {
      int kinds = kind.compareTo(other.kind);
      int providers = kinds == 0 ? provider.compareTo(other.provider) : kinds;
      return providers == 0 ? name.compareTo(other.name) : providers;
    }

    /** As people read it. */
    String shown() {
      return switch (kind) {
        case PROVIDER -> "provider " + name;
        case HOST -> "host " + name;
        case FAMILY -> "models " + name;
        case RETIRED -> "the end of " + name + " at " + provider;
        case RENAMED -> "the new name of " + name + " at " + provider;
        case OPTION -> "option " + name;
      };
    }
  }

  /** What is said differently. */
  static Set<Subject> differing(Facts before, Facts after) {
    Map<Subject, List<Record>> old = of(before);
    Map<Subject, List<Record>> now = of(after);
    Set<Subject> subjects = new TreeSet<>(old.keySet());
    subjects.addAll(now.keySet());
    subjects.removeIf(
        subject ->
            saysTheSame(
                old.getOrDefault(subject, List.of()), now.getOrDefault(subject, List.of())));
    return subjects;
  }

  /** Most files are the same on both sides, and equal facts need no texts. */
  private static boolean saysTheSame(List<Record> one, List<Record> other) {
    return one.equals(other) || text(one).equals(text(other));
  }

  private static Map<Subject, List<Record>> of(Facts facts) {
    FactTexts all = new FactTexts();
    facts.providers().forEach(one -> all.add(Kind.PROVIDER, "", one.id(), one));
    facts.hosts().forEach(one -> all.add(Kind.HOST, "", one.id(), one));
    for (Trait one : facts.traits()) {
      one.models().forEach(glob -> all.add(Kind.FAMILY, "", glob.text(), one));
    }
    facts.retired().forEach(one -> all.add(Kind.RETIRED, one.provider(), one.id().text(), one));
    facts.renamed().forEach(one -> all.add(Kind.RENAMED, one.provider(), one.id(), one));
    facts.options().all().forEach(one -> all.add(Kind.OPTION, "", one.name(), one));
    return all.facts;
  }

  private void add(Kind kind, String provider, String name, Record fact) {
    facts.computeIfAbsent(new Subject(kind, provider, name), any -> new ArrayList<>()).add(fact);
  }

  private static String text(List<Record> facts) {
    return facts.stream()
        .map(fact -> SOURCES.matcher(withoutPlace(fact)).replaceAll("Evidence["))
        .collect(Collectors.joining("\n"));
  }

  /** The place is the last part of the records that have one. */
  private static String withoutPlace(Record fact) {
    String text = fact.toString();
    return fact instanceof ProviderFacts || fact instanceof HostFacts
        ? text.substring(0, text.lastIndexOf(", place="))
        : text;
  }
}
