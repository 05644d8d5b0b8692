package dev.plumbline.service.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the admins' rule files are kept. One thread at a time asks for the newest state and changes
 * it; meanwhile any may look at the history, and at what was refused, or add to that.
 */
public sealed interface RuleStore extends AutoCloseable permits FolderStore, GitStore {

  /** The newest files, whether they can be used or not. */
  RuleFiles newest() throws StoreException;

  /** The files that were last known to be good, or none at all where nothing is remembered. */
  RuleFiles lastGood() throws StoreException;

  /** Remembers that these files are good. */
  void keepAsGood(RuleFiles files) throws StoreException;

  /** Whether files can be changed here; otherwise they come from elsewhere. */
  boolean isWritable();

  /**
   * Puts the newest state after another one, whole or not at all.
   *
   * @param base the state that the change started from
   * @param next the files after it
   * @return the files under their new version
   * @throws ChangedMeanwhile where the base is no longer the newest state
   */
  RuleFiles commit(RuleFiles base, RuleFiles next, Intent intent)
      throws StoreException, ChangedMeanwhile;

  /**
   * The changes, newest first.
   *
   * @param path only those that touch this file; empty for all
   * @param most how many at most
   */
  List<Change> history(String path, int most) throws StoreException;

  /** The files at a version of the history; null where there is no such version. */
  @Nullable RuleFiles at(String version) throws StoreException;

  /** What a version changed, as a unified diff; empty where there is no such version. */
  String diff(String version) throws StoreException;

  /** Remembers what was refused. */
  void keepRefusal(Refusal refusal) throws StoreException;

  /** What was refused, newest first. */
  List<Refusal> refusals(int most) throws StoreException;

  /** Puts in order what many changes left behind, where it is time for that. */
  void tidy() throws StoreException;

  @Override
  void close();
}
