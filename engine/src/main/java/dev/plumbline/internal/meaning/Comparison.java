package dev.plumbline.internal.meaning;

import dev.plumbline.Value;
import dev.plumbline.meaning.Audience;
import dev.plumbline.meaning.MeaningChange;
import dev.plumbline.meaning.MeaningChange.Kind;
import dev.plumbline.meaning.MeaningDiff;
import dev.plumbline.meaning.Untried;
import dev.plumbline.meaning.Witness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares two rule bases by what they mean. People are sorted into situations, of which only those
 * with other policies before than after are looked at; nothing is told without a setup of which
 * validation by both sides says different things.
 */
public final class Comparison {
  private static final int SITUATIONS_TRIED = 3;
  private static final int MEMBERS_TRIED = 6;
  private static final Map<Kind, String> CODES =
      Map.of(
          Kind.PROVIDERS, "policy/provider-denied",
          Kind.MODELS, "policy/model-denied",
          Kind.REGIONS, "policy/region-denied");
  private static final Comparator<MeaningChange> ORDER =
      Comparator.comparing(MeaningChange::kind)
          .thenComparing(MeaningChange::direction, Comparator.reverseOrder())
          .thenComparing(MeaningChange::subject)
          .thenComparing(change -> String.valueOf(change.members()))
          .thenComparing(change -> String.valueOf(change.audiences()));

  private final Side before;
  private final Side after;
  private final LocalDate today;
  private final Proof proof;
  private final Map<Draft, Proven> proven = new LinkedHashMap<>();
  private final Map<Situation, Set<String>> told = new LinkedHashMap<>();

  private record Proven(Set<Audience> audiences, Witness witness) {}

  private record Shown(Draft draft, Situation situation, Witness witness) {}

  private Comparison(Side before, Side after, LocalDate today) {
    this.before = before;
    this.after = after;
    this.today = today;
    this.proof = new Proof(before, after);
  }

  /** What is different on a day, and on those on which something begins or ends. */
  public static MeaningDiff of(Side before, Side after, LocalDate today) {
    return new Comparison(before, after, today).compare();
  }

  private MeaningDiff compare() {
    PolicyKeys keys = new PolicyKeys(before.rules().policies(), after.rules().policies());
    Untried untried = Untried.NOTHING;
    if (!keys.areEqual()) {
      Situations situations = new Situations(before, after, keys);
      List<Situation> differing = situations.on(today);
      untried = situations.untried();
      Choices choices = new Choices(before, after, Choosable.of(before, after, today));
      new ListChanges(before, choices)
          .in(differing, today)
          .forEach((draft, where) -> proveList(draft, where, choices));
      findings(differing, choices);
    }
    List<String> unproven = new ArrayList<>(checks());
    unproven.addAll(facts(keys.areEqual()));
    List<MeaningChange> changes = new ArrayList<>();
    proven.forEach((draft, one) -> changes.add(change(draft, one)));
    changes.sort(ORDER);
    return new MeaningDiff(changes, unproven, Rewordings.between(before, after), untried);
  }

  private static MeaningChange change(Draft draft, Proven proven) {
    return new MeaningChange(
        draft.direction(),
        draft.kind(),
        draft.subject(),
        draft.members(),
        List.copyOf(proven.audiences()),
        proven.witness());
  }

  private void proveList(Draft draft, List<Situation> where, Choices choices) {
    for (Situation situation : where.subList(0, Math.min(where.size(), SITUATIONS_TRIED))) {
      Bench bench = new Bench(before, choices, situation);
      for (String member :
          draft.members().subList(0, Math.min(draft.members().size(), MEMBERS_TRIED))) {
        Witness witness = proof.of(setup(draft, member, bench), situation.day());
        if (witness != null) {
          keepFor(draft, where, witness);
          return;
        }
      }
    }
  }

  private static Value.Members setup(Draft draft, String member, Bench bench) {
    return switch (draft.kind()) {
      case PROVIDERS -> bench.setup(member, null, null);
      case MODELS -> bench.setup(draft.subject(), member, null);
      default -> bench.setup(null, null, member);
    };
  }

  private void keepFor(Draft draft, List<Situation> where, Witness witness) {
    for (Situation situation : where) {
      told.computeIfAbsent(situation, any -> new HashSet<>())
          .add(CODES.getOrDefault(draft.kind(), ""));
      keep(draft, situation.audiences(), witness);
    }
  }

  private void keep(Draft draft, List<Audience> audiences, Witness witness) {
    proven
        .computeIfAbsent(draft, any -> new Proven(new LinkedHashSet<>(), witness))
        .audiences()
        .addAll(audiences);
  }

  private void findings(List<Situation> situations, Choices choices) {
    Probes probes = new Probes(before, after);
    List<List<Shown>> shown =
        situations.parallelStream().map(one -> shown(one, choices, probes)).toList();
    for (List<Shown> ofOne : shown) {
      ofOne.forEach(one -> keep(one.draft(), one.situation().audiences(), one.witness()));
    }
  }

  private List<Shown> shown(Situation situation, Choices choices, Probes probes) {
    Set<String> toldOtherwise = told.getOrDefault(situation, Set.of());
    List<Shown> shown = new ArrayList<>();
    Set<Draft> seen = new HashSet<>();
    for (Value.Members document : probes.of(situation, new Bench(before, choices, situation))) {
      Witness witness = proof.of(document, situation.day());
      if (witness != null) {
        FindingChanges.in(witness, toldOtherwise).stream()
            .filter(seen::add)
            .forEach(draft -> shown.add(new Shown(draft, situation, witness)));
      }
    }
    return shown;
  }

  /**
   * Facts are compared as they are written, and tried with examples of checks and plain setups.
   *
   * @param samePolicies whether what policies find differs because of facts alone
   */
  private List<String> facts(boolean samePolicies) {
    FactChanges changes = new FactChanges(before, after);
    List<String> unproven = new ArrayList<>();
    for (FactTexts.Subject subject : changes.subjects()) {
      boolean any = false;
      for (Value.Members document : changes.probes(subject)) {
        Witness witness = proof.of(document, today);
        any |= witness != null && keeps(witness, samePolicies);
      }
      if (!any) {
        unproven.add(subject.shown());
      }
    }
    return unproven;
  }

  private boolean keeps(Witness witness, boolean samePolicies) {
    List<Draft> drafts = FindingChanges.in(witness, samePolicies ? Set.of() : Set.of("policy/"));
    drafts.forEach(draft -> keep(draft, List.of(everybody(witness)), witness));
    return !drafts.isEmpty();
  }

  private static Audience everybody(Witness witness) {
    return new Audience(witness.setup().context(), null, witness.day());
  }

  /** Checks are compared by their conditions, and tried with their own examples. */
  private List<String> checks() {
    CheckChanges changes = new CheckChanges(before, after);
    List<String> unproven = new ArrayList<>();
    for (String code : changes.codes()) {
      if (!proves(code, changes)) {
        unproven.add(changes.place(code));
      }
    }
    return unproven;
  }

  /** Tries all probes of a day, as a check may both speak more and speak less. */
  private boolean proves(String code, CheckChanges changes) {
    Set<Value.Members> probes = changes.probes(code);
    boolean any = false;
    for (LocalDate day : changes.days(code, today)) {
      for (Value.Members document : probes) {
        Witness witness = proof.of(document, day);
        any |= witness != null && keeps(code, witness);
      }
      if (any) {
        return true;
      }
    }
    return false;
  }

  /** Whether the witness shows something of the check. */
  private boolean keeps(String code, Witness witness) {
    List<Draft> ofCheck =
        FindingChanges.in(witness, Set.of()).stream()
            .filter(draft -> draft.subject().startsWith(code + " "))
            .toList();
    ofCheck.forEach(draft -> keep(draft, List.of(everybody(witness)), witness));
    return !ofCheck.isEmpty();
  }
}
