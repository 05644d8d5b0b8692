package dev.plumbline.internal.lint;

import dev.plumbline.Value;
import dev.plumbline.internal.candidate.Knowledge;
import dev.plumbline.internal.model.ModelReader;
import dev.plumbline.internal.model.ModelReading;
import dev.plumbline.internal.policy.EntryList;
import dev.plumbline.internal.policy.Globs;
import dev.plumbline.internal.policy.Policy;
import dev.plumbline.internal.policy.Policy.Statement;
import dev.plumbline.internal.policy.Topic;
import dev.plumbline.internal.provider.ModelNotation;
import dev.plumbline.internal.provider.ProviderFacts;
import dev.plumbline.internal.rule.Glob;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Entries of model lists that no model of the allowed providers fits. Something is said only where
 * the lists of all of these providers are complete for such names.
 */
final class ModelEntries {
  private final Knowledge knowledge;
  private final Findings findings;
  private final Map<Globs, Choice> choices = new HashMap<>();
  private final Map<String, Set<String>> ids = new HashMap<>();

  /** Providers that policies allow together, and what is known of entries for them. */
  private record Choice(List<ProviderFacts> providers, Map<String, Verdict> verdicts) {
    static final Choice OPEN = new Choice(List.of(), Map.of());

    Choice(List<ProviderFacts> providers) {
      this(List.copyOf(providers), new HashMap<>());
    }
  }

  /** What is known of an entry; both null where nothing is wrong with it. */
  private record Verdict(@Nullable LintCode code, @Nullable String nearest, boolean sure) {
    static final Verdict FINE = new Verdict(null, null, false);
  }

  ModelEntries(Knowledge knowledge, Findings findings) {
    this.knowledge = knowledge;
    this.findings = findings;
  }

  void look(Policy policy) {
    Choice choice = choice(policy);
    if (choice.providers().isEmpty()) {
      return;
    }
    for (Statement list : policy.lists()) {
      if (list.topic() == Topic.MODELS) {
        list.entries().named().forEach(entry -> look(policy, entry, choice));
      }
    }
  }

  private void look(Policy policy, EntryList.Entry entry, Choice choice) {
    List<ProviderFacts> providers = choice.providers();
    Verdict verdict =
        choice.verdicts().computeIfAbsent(entry.text(), text -> verdict(providers, text));
    LintCode code = verdict.code();
    if (code != null) {
      Nearest nearest = new Nearest(verdict.nearest(), verdict.sure());
      findings.add(
          code,
          Spot.at(policy, entry.position()),
          code == LintCode.UNKNOWN_MODEL
              ? new Unknown(entry.text(), nearest).of(providers)
              : neverFits(entry, providers),
          nearest.remedy());
    }
  }

  private static Map<String, Value> neverFits(
      EntryList.Entry entry, List<ProviderFacts> providers) {
    List<String> names = providers.stream().map(ProviderFacts::name).toList();
    return new Contradiction("models", null)
        .of(Map.of("entry", Value.of(entry.text()), "providers", Value.of(names)));
  }

  /** The providers that the policy allows by name; none where any other could be meant as well. */
  private Choice choice(Policy policy) {
    for (Statement list : policy.lists()) {
      if (list.topic() == Topic.PROVIDERS && list.allows()) {
        return list.entries().described().isEmpty()
            ? choices.computeIfAbsent(list.entries().globs(), this::named)
            : Choice.OPEN;
      }
    }
    return Choice.OPEN;
  }

  private Choice named(Globs globs) {
    Set<ProviderFacts> named = new LinkedHashSet<>();
    for (String glob : globs.texts()) {
      ProviderFacts provider = GlobRelation.isOpen(glob) ? null : knowledge.facts().provider(glob);
      if (provider == null) {
        return Choice.OPEN;
      }
      named.add(provider);
    }
    return new Choice(new ArrayList<>(named));
  }

  private Verdict verdict(List<ProviderFacts> providers, String entry) {
    boolean open = GlobRelation.isOpen(entry);
    if (open && entry.indexOf(':') >= 0) {
      return Verdict.FINE;
    }
    String nearest = null;
    boolean sure = false;
    for (ProviderFacts provider : providers) {
      ModelReader reader = knowledge.models(provider);
      String fixed = GlobRelation.beginning(entry);
      if (fixed.isBlank()) {
        return Verdict.FINE;
      }
      ModelReading reading = reader.read(fixed, ModelNotation.PLAIN, null);
      if (!provesAbsent(provider, reader, reading, entry, open)) {
        return Verdict.FINE;
      }
      String canonical = open ? null : reading.canonical();
      if (canonical != null) {
        nearest = canonical;
        sure = true;
      } else if (nearest == null && !open && !reading.nearest().isEmpty()) {
        nearest = reading.nearest().get(0);
      }
    }
    return new Verdict(
        open ? LintCode.NEVER_MATCHES : LintCode.UNKNOWN_MODEL,
        nearest,
        sure && providers.size() == 1);
  }

  private boolean provesAbsent(
      ProviderFacts provider,
      ModelReader reader,
      ModelReading reading,
      String entry,
      boolean open) {
    Set<String> listed = ids.computeIfAbsent(provider.id(), any -> lowerCase(reader.ids()));
    if (open) {
      Glob glob = new Glob(entry);
      return reader.completeFor(reading.text()) && listed.stream().noneMatch(glob::matches);
    }
    boolean spelledOtherwise =
        reading.canonical() != null && !reading.canonical().toLowerCase(Locale.ROOT).equals(entry);
    return !reading.listed()
        && !listed.contains(entry)
        && (reading.listComplete() || spelledOtherwise);
  }

  private static Set<String> lowerCase(List<String> ids) {
    Set<String> small = new HashSet<>();
    ids.forEach(id -> small.add(id.toLowerCase(Locale.ROOT)));
    return small;
  }
}
