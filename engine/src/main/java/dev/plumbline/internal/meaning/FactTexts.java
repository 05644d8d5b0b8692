package dev.plumbline.internal.meaning;

import dev.plumbline.internal.provider.Facts;
import dev.plumbline.internal.provider.HostFacts;
import dev.plumbline.internal.provider.OptionFact;
import dev.plumbline.internal.provider.ProviderFacts;
import dev.plumbline.internal.provider.RenamedModel;
import dev.plumbline.internal.provider.RetiredModel;
import dev.plumbline.internal.provider.Trait;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What files say of providers, hosts, models and options, as texts by what it is about: equal where
 * only places, sources and the days of reading them differ.
 */
final class FactTexts {
  private static final Pattern SOURCES =
      Pattern.compile("Evidence\\[sources=\\[[^\\]]*\\], checked=[^,]*, ");

  private final Map<Subject, String> texts = new TreeMap<>();

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

  static Map<Subject, String> of(Facts facts) {
    FactTexts all = new FactTexts();
    for (ProviderFacts one : facts.providers()) {
      all.add(Kind.PROVIDER, "", one.id(), withoutPlace(one));
    }
    for (HostFacts one : facts.hosts()) {
      all.add(Kind.HOST, "", one.id(), withoutPlace(one));
    }
    for (Trait one : facts.traits()) {
      one.models().forEach(glob -> all.add(Kind.FAMILY, "", glob.text(), one.toString()));
    }
    for (RetiredModel one : facts.retired()) {
      all.add(Kind.RETIRED, one.provider(), one.id().text(), one.toString());
    }
    for (RenamedModel one : facts.renamed()) {
      all.add(Kind.RENAMED, one.provider(), one.id(), one.toString());
    }
    for (OptionFact one : facts.options().all()) {
      all.add(Kind.OPTION, "", one.name(), one.toString());
    }
    return all.texts;
  }

  private void add(Kind kind, String provider, String name, String text) {
    String plain = SOURCES.matcher(text).replaceAll("Evidence[");
    texts.merge(new Subject(kind, provider, name), plain, (one, other) -> one + "\n" + other);
  }

  /** The place is the last part of such a record. */
  private static String withoutPlace(Record facts) {
    String text = facts.toString();
    return text.substring(0, text.lastIndexOf(", place="));
  }
}
