package dev.plumbline.service.store;

import dev.plumbline.LintFinding;
import dev.plumbline.Plumbline;
import dev.plumbline.TextProblem;
import dev.plumbline.service.journal.EventLog;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Changes rules while they are in use: a change is read, checked and tried first, then kept in the
 * store, then put in force. What is refused at any step changes nothing. One change at a time; who
 * reads {@link #active} or the history never waits.
 */
public final class Publishing implements AutoCloseable {
  private static final int MOST_TRIES = 5;

  private final RuleStore store;
  private final RuleLoader loader;
  private final Clock clock;
  private final EventLog log;
  private final ActiveRules active;
  private final Turns turns = new Turns();
  private final Refusals refusals;
  private final Trials trials;
  private final LongAdder activations = new LongAdder();
  private boolean unreachable;

  private Publishing(Sources sources, ActiveRules active) {
    this.store = sources.store();
    this.loader = sources.loader();
    this.clock = sources.clock();
    this.log = sources.log();
    this.refusals = new Refusals(store, log);
    this.trials = new Trials(loader, refusals);
    this.active = active;
  }

  /**
   * What rules come from.
   *
   * @param store where the files are kept
   * @param loader makes rules of them
   * @param clock tells the time of changes
   * @param log takes what happens
   */
  public record Sources(RuleStore store, RuleLoader loader, Clock clock, EventLog log) {}

  /**
   * Puts the newest rules in force, or the last good ones where the newest cannot be used.
   *
   * @throws RefusedRules where no usable rules are known
   */
  public static Publishing start(Sources sources) throws StoreException, RefusedRules {
    RuleFiles newest = firstFiles(sources);
    try {
      RuleSet first = sources.loader().load(newest);
      sources.store().keepAsGood(newest);
      return new Publishing(sources, new ActiveRules(first));
    } catch (RefusedRules refused) {
      RuleFiles good = sources.store().lastGood();
      if (good.version().isEmpty()) {
        throw refused;
      }
      ActiveRules active = new ActiveRules(sources.loader().load(good));
      Publishing publishing = new Publishing(sources, active);
      publishing.refuse(newest, refused.problems());
      return publishing;
    }
  }

  private static RuleFiles firstFiles(Sources sources) throws StoreException {
    try {
      return sources.store().newest();
    } catch (StoreException unreachable) {
      RuleFiles good = sources.store().lastGood();
      if (good.version().isEmpty()) {
        throw unreachable;
      }
      sources.log().warn("rules-unreachable", Map.of("reason", unreachable.sentence()));
      return good;
    }
  }

  /** The rules in force. */
  public ActiveRules active() {
    return active;
  }

  /** How often rules were put in force since the start. */
  public long activations() {
    return activations.sum();
  }

  /** How often rules were refused since the start. */
  public long refusals() {
    return refusals.refused();
  }

  /** How often somebody who may not wanted to change rules, since the start. */
  public long denials() {
    return refusals.denied();
  }

  /** Somebody wanted to change these files who may not. */
  public void deny(Intent intent, List<String> paths, String reason) {
    refusals.denied(Refusal.ofDenied(intent, paths, reason));
  }

  /** Whether rules can be changed here. */
  public boolean isWritable() {
    return store.isWritable();
  }

  /** What is to be said of files; nothing is changed. */
  public List<LintFinding> findings(RuleFiles files) {
    return loader.findings(files);
  }

  /** The rules of files, which are not put in force. */
  public Plumbline tryOut(RuleFiles files) throws RefusedRules {
    return loader.load(files).plumbline();
  }

  /**
   * Makes an edit and puts it in force.
   *
   * @return the rules in force afterwards
   */
  public RuleSet publish(Edit edit, Intent intent)
      throws StoreException, ChangedMeanwhile, RefusedRules {
    return turns.edit(() -> untilOnTop(edit, intent));
  }

  /** Where somebody else changed other files meanwhile, the edit is made again on top of that. */
  private RuleSet untilOnTop(Edit edit, Intent intent)
      throws StoreException, ChangedMeanwhile, RefusedRules {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      try {
        return onTop(edit, intent);
      } catch (ChangedMeanwhile changed) {
        if (!edit.misfits(changed.current()).isEmpty()) {
          throw changed;
        }
      }
    }
    throw new TooManyEdits("others change the rules again and again; try again");
  }

  private RuleSet onTop(Edit edit, Intent intent)
      throws StoreException, ChangedMeanwhile, RefusedRules {
    RuleFiles base = store.newest();
    if (!edit.misfits(base).isEmpty()) {
      throw new ChangedMeanwhile(base);
    }
    RuleFiles next = edit.applyTo(base);
    if (!next.sameAs(base)) {
      trials.requireMeant(base, next, edit.accepted(), intent);
    }
    return publish(base, next, intent);
  }

  /**
   * Gives files new texts, whatever stood there, and puts them in force together.
   *
   * @return the rules in force afterwards
   */
  public RuleSet publish(Map<String, String> texts, Intent intent)
      throws StoreException, ChangedMeanwhile, RefusedRules {
    return turns.any(
        () -> {
          RuleFiles base = store.newest();
          return publish(base, new Draft(texts, Set.of()).in(base), intent);
        });
  }

  /**
   * Puts the files of an earlier version in force again, as a new change.
   *
   * @param expected the version that the admin saw as the newest, or {@link Edit#ANYTHING}
   * @return the rules in force afterwards; empty where there is no such earlier version
   */
  public Optional<RuleSet> rollBack(String version, String expected, Intent intent)
      throws StoreException, ChangedMeanwhile, RefusedRules {
    return turns.edit(
        () -> {
          RuleFiles base = store.newest();
          if (!expected.equals(Edit.ANYTHING) && !base.version().equals(expected)) {
            throw new ChangedMeanwhile(base);
          }
          RuleFiles earlier = store.at(version);
          return earlier == null
              ? Optional.empty()
              : Optional.of(publish(base, earlier.at(base.version()), intent));
        });
  }

  private RuleSet publish(RuleFiles base, RuleFiles next, Intent intent)
      throws StoreException, ChangedMeanwhile, RefusedRules {
    if (next.sameAs(base) && base.sameAs(active.current().files())) {
      return active.current();
    }
    RuleSet rules = trials.tested(base, next, intent);
    MeaningNote meaning = trials.meaning(active.current(), base, rules);
    RuleFiles committed = store.commit(base, next, intent.meaning(meaning));
    activate(new RuleSet(rules.plumbline(), committed));
    log.info(
        "rules-published",
        Map.of("author", intent.author(), "version", committed.version(), "revision", revision()));
    return active.current();
  }

  /** Looks for changes that were made elsewhere; the last good rules stay where they are broken. */
  public void refresh() {
    turns.quietly(this::lookForNewer);
  }

  private void lookForNewer() {
    try {
      RuleFiles newest = store.newest();
      unreachable = false;
      String seen = active.newer().map(Refusal::version).orElse(version());
      if (!newest.version().equals(seen)) {
        follow(newest);
      }
      store.tidy();
    } catch (StoreException failure) {
      if (!unreachable) {
        log.warn("rules-unreachable", Map.of("reason", failure.sentence()));
      }
      unreachable = true;
    } catch (RuntimeException defect) {
      log.error("defect", Map.of("failure", defect.getClass().getSimpleName()));
    }
  }

  private void follow(RuleFiles newest) throws StoreException {
    try {
      activate(loader.load(newest));
      log.info("rules-activated", Map.of("version", newest.version(), "revision", revision()));
    } catch (RefusedRules refused) {
      refuse(newest, refused.problems());
    }
  }

  private void activate(RuleSet rules) throws StoreException {
    active.activate(rules);
    activations.increment();
    store.keepAsGood(rules.files());
  }

  private void refuse(RuleFiles files, List<TextProblem> problems) {
    List<String> paths = active.current().files().changedTo(files);
    Refusal refusal = Refusal.ofVersion(files.version(), clock.instant(), paths, problems);
    active.refuse(refusal);
    refusals.version(refusal);
  }

  /** The changes, newest first; see {@link RuleStore#history}. */
  public List<Change> history(String path, int most) throws StoreException {
    return store.history(path, most);
  }

  /** What a version changed, as a unified diff; empty where there is no such version. */
  public String diff(String version) throws StoreException {
    return store.diff(version);
  }

  /** The files as they were at a version; null where there is no such version. */
  public @Nullable RuleFiles at(String version) throws StoreException {
    return store.at(version);
  }

  /** The edits and versions that were refused, newest first. */
  public List<Refusal> refused(int most) throws StoreException {
    return store.refusals(most);
  }

  private String version() {
    return active.current().files().version();
  }

  private String revision() {
    return active.current().plumbline().revision();
  }

  @Override
  public void close() {
    turns.quietly(store::close);
  }
}
