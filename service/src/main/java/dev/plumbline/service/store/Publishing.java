package dev.plumbline.service.store;

import dev.plumbline.LintFinding;
import dev.plumbline.Plumbline;
import dev.plumbline.TextProblem;
import dev.plumbline.ValidationOptions;
import dev.plumbline.service.journal.EventLog;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Changes rules while they are in use: a change is read, checked and tried first, then kept in the
 * store, then put in force. What is refused at any step changes nothing. One change at a time;
 * readers of {@link #active} never wait.
 */
public final class Publishing implements AutoCloseable {
  private final RuleStore store;
  private final RuleLoader loader;
  private final Clock clock;
  private final EventLog log;
  private final ActiveRules active;
  private final LongAdder activations = new LongAdder();
  private final LongAdder refusals = new LongAdder();

  private Publishing(Sources sources, ActiveRules active) {
    this.store = sources.store();
    this.loader = sources.loader();
    this.clock = sources.clock();
    this.log = sources.log();
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
    return refusals.sum();
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
  public synchronized RuleSet publish(Edit edit, Intent intent)
      throws StoreException, ChangedMeanwhile, RefusedRules {
    RuleFiles base = store.newest();
    if (!edit.misfits(base).isEmpty()) {
      throw new ChangedMeanwhile(base);
    }
    RuleFiles next = edit.applyTo(base);
    if (!next.sameAs(base)) {
      List<TextProblem> objections = loader.objections(base, next, edit.accepted());
      if (!objections.isEmpty()) {
        throw refusedEdit(base, next, intent, new RefusedRules(objections));
      }
    }
    return publish(base, next, intent);
  }

  /**
   * Gives files new texts, whatever stood there, and puts them in force together.
   *
   * @return the rules in force afterwards
   */
  public synchronized RuleSet publish(Map<String, String> texts, Intent intent)
      throws StoreException, ChangedMeanwhile, RefusedRules {
    RuleFiles base = store.newest();
    RuleFiles next = base;
    for (Map.Entry<String, String> file : texts.entrySet()) {
      next = next.with(file.getKey(), file.getValue());
    }
    return publish(base, next, intent);
  }

  /**
   * Puts the files of an earlier version in force again, as a new change.
   *
   * @param expected the version that the admin saw as the newest
   * @return the rules in force afterwards; null where there is no such earlier version
   */
  public synchronized @Nullable RuleSet rollBack(String version, String expected, Intent intent)
      throws StoreException, ChangedMeanwhile, RefusedRules {
    RuleFiles base = store.newest();
    if (!base.version().equals(expected)) {
      throw new ChangedMeanwhile(base);
    }
    RuleFiles earlier = store.at(version);
    return earlier == null ? null : publish(base, earlier.at(base.version()), intent);
  }

  private RuleSet publish(RuleFiles base, RuleFiles next, Intent intent)
      throws StoreException, ChangedMeanwhile, RefusedRules {
    if (next.sameAs(base) && base.sameAs(active.current().files())) {
      return active.current();
    }
    RuleSet rules = tried(base, next, intent);
    RuleFiles committed = store.commit(base, next, intent.meaning(meaning(base, rules)));
    activate(new RuleSet(rules.plumbline(), committed));
    log.info(
        "rules-published",
        Map.of("author", intent.author(), "version", committed.version(), "revision", revision()));
    return active.current();
  }

  /** What a change means, compared with the rules that it starts from where those are usable. */
  private @Nullable MeaningNote meaning(RuleFiles base, RuleSet after) {
    try {
      RuleSet now = active.current();
      RuleSet before = base.sameAs(now.files()) ? now : loader.load(base);
      return MeaningNote.of(
          before.plumbline().differencesTo(after.plumbline(), ValidationOptions.STANDARD));
    } catch (RefusedRules unusable) {
      return null;
    }
  }

  private RuleSet tried(RuleFiles base, RuleFiles next, Intent intent) throws RefusedRules {
    try {
      return loader.loadTested(next);
    } catch (RefusedRules refused) {
      throw refusedEdit(base, next, intent, refused);
    }
  }

  private RefusedRules refusedEdit(
      RuleFiles base, RuleFiles next, Intent intent, RefusedRules refused) {
    refusals.increment();
    keep(Refusal.ofEdit(intent, base.changedTo(next), refused.problems()));
    log.warn(
        "edit-refused",
        Map.of("author", intent.author(), "problem", refused.problems().get(0).toString()));
    return refused;
  }

  /** Looks for changes that were made elsewhere; the last good rules stay where they are broken. */
  public synchronized void refresh() {
    try {
      RuleFiles newest = store.newest();
      String seen = active.newer().map(Refusal::version).orElse(version());
      if (!newest.version().equals(seen)) {
        follow(newest);
      }
      store.tidy();
    } catch (StoreException unreachable) {
      log.warn("rules-unreachable", Map.of("reason", unreachable.sentence()));
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
    refusals.increment();
    List<String> paths = active.current().files().changedTo(files);
    Refusal refusal = Refusal.ofVersion(files.version(), clock.instant(), paths, problems);
    active.refuse(refusal);
    keep(refusal);
    log.error(
        "rules-refused", Map.of("version", files.version(), "problem", problems.get(0).toString()));
  }

  /** The changes, newest first; see {@link RuleStore#history}. */
  public synchronized List<Change> history(String path, int most) throws StoreException {
    return store.history(path, most);
  }

  /** What a version changed, as a unified diff; empty where there is no such version. */
  public synchronized String diff(String version) throws StoreException {
    return store.diff(version);
  }

  /** The edits and versions that were refused, newest first. */
  public synchronized List<Refusal> refused(int most) throws StoreException {
    return store.refusals(most);
  }

  /** A version is refused again at every start; it is remembered once. */
  private void keep(Refusal refusal) {
    try {
      boolean known =
          !refusal.version().isEmpty()
              && store.refusals(1).stream()
                  .anyMatch(last -> last.version().equals(refusal.version()));
      if (!known) {
        store.keepRefusal(refusal);
      }
    } catch (StoreException full) {
      log.warn("refusal-not-kept", Map.of("reason", full.sentence()));
    }
  }

  private String version() {
    return active.current().files().version();
  }

  private String revision() {
    return active.current().plumbline().revision();
  }

  @Override
  public synchronized void close() {
    store.close();
  }
}
