package dev.plumbline.service.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A git repository in a folder, alone or as the copy of a remote one. A change is a commit: its
 * objects are written first, then one reference moves, so that a crash leaves the state before or
 * the state after.
 */
public final class GitStore implements RuleStore {
  private static final String REPOSITORY = "rules.git";
  private static final String BRANCH = Constants.R_HEADS + "main";
  private static final String GOOD = "refs/plumbline/good";

  private final FolderLock lock;
  private final Repository repository;
  private final GitFiles files;
  private final GitRefusals refusals;
  private final @Nullable GitRemote remote;
  private final boolean writable;

  private GitStore(
      FolderLock lock, Repository repository, @Nullable GitRemote remote, boolean writable) {
    this.lock = lock;
    this.repository = repository;
    this.files = new GitFiles(repository);
    this.refusals = new GitRefusals(repository);
    this.remote = remote;
    this.writable = writable;
  }

  /**
   * Opens the repository of a folder, which is made where it is missing.
   *
   * @param folder holds the repository, for this process alone
   * @param source the repository elsewhere that this one follows, or null
   * @param writable whether changes are taken here
   */
  public static GitStore open(Path folder, @Nullable RemoteSource source, boolean writable)
      throws StoreException {
    MachineIndependence.ensure();
    FolderLock lock = FolderLock.take(folder);
    try {
      Repository repository = repository(folder.resolve(REPOSITORY));
      if (source == null) {
        bringBackBranch(repository);
      }
      GitRemote remote = source == null ? null : new GitRemote(repository, source);
      return new GitStore(lock, repository, remote, writable);
    } catch (IOException failure) {
      lock.close();
      throw new StoreException("the git repository of the rules cannot be opened", failure);
    }
  }

  private static Repository repository(Path folder) throws IOException {
    boolean there = Files.exists(folder.resolve(Constants.HEAD));
    Repository repository =
        new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build();
    if (there) {
      removeLocks(folder);
    } else {
      repository.create(true);
    }
    // What a commit wrote is on the disk before the reference moves.
    StoredConfig config = repository.getConfig();
    config.setBoolean(ConfigConstants.CONFIG_CORE_SECTION, null, "fsyncobjectfiles", true);
    config.setBoolean(ConfigConstants.CONFIG_CORE_SECTION, null, "fsyncreffiles", true);
    config.save();
    repository.updateRef(Constants.HEAD).link(BRANCH);
    return repository;
  }

  /** What a process that was killed left behind; nobody else is here, as the folder is locked. */
  private static void removeLocks(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(path -> path.toString().endsWith(".lock")).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** A branch that a broken disk lost goes on from the last good rules, and never from none. */
  private static void bringBackBranch(Repository repository) throws IOException {
    ObjectId good = repository.resolve(GOOD);
    if (good != null && repository.resolve(BRANCH) == null) {
      RefUpdate update = repository.updateRef(BRANCH);
      update.setNewObjectId(good);
      update.disableRefLog();
      update.forceUpdate();
    }
  }

  @Override
  public RuleFiles newest() throws StoreException {
    if (remote != null) {
      remote.pull(BRANCH);
    }
    return read(BRANCH);
  }

  @Override
  public RuleFiles lastGood() throws StoreException {
    return read(GOOD);
  }

  private RuleFiles read(String reference) throws StoreException {
    try {
      ObjectId commit = repository.resolve(reference);
      return commit == null ? RuleFiles.NONE : files.read(commit);
    } catch (IOException failure) {
      throw unreadable(failure);
    }
  }

  @Override
  public void keepAsGood(RuleFiles good) throws StoreException {
    if (good.version().isEmpty()) {
      return;
    }
    try {
      RefUpdate update = repository.updateRef(GOOD);
      update.setNewObjectId(ObjectId.fromString(good.version()));
      update.disableRefLog();
      update.forceUpdate();
    } catch (IOException failure) {
      throw unwritable(failure);
    }
  }

  @Override
  public boolean isWritable() {
    return writable;
  }

  @Override
  public RuleFiles commit(RuleFiles base, RuleFiles next, Intent intent)
      throws StoreException, ChangedMeanwhile {
    try {
      ObjectId parent = base.version().isEmpty() ? null : ObjectId.fromString(base.version());
      ObjectId commit = files.write(parent, base, next, intent);
      boolean moved = remote == null ? move(parent, commit) : remote.push(BRANCH, parent, commit);
      return moved ? next.at(commit.name()) : notMoved(base);
    } catch (StoreException sentence) {
      throw sentence;
    } catch (IOException failure) {
      throw unwritable(failure);
    }
  }

  private RuleFiles notMoved(RuleFiles base) throws StoreException, ChangedMeanwhile {
    RuleFiles now = newest();
    if (now.version().equals(base.version())) {
      throw new StoreException(
          remote == null
              ? "the git repository of the rules cannot be written"
              : "the remote repository of the rules did not take the change; it may be protected");
    }
    throw new ChangedMeanwhile(now);
  }

  private boolean move(@Nullable ObjectId from, ObjectId to) throws IOException {
    RefUpdate update = repository.updateRef(BRANCH);
    update.setExpectedOldObjectId(from == null ? ObjectId.zeroId() : from);
    update.setNewObjectId(to);
    update.disableRefLog();
    return switch (update.update()) {
      case NEW, FAST_FORWARD -> true;
      default -> false;
    };
  }

  @Override
  public List<Change> history(String path, int most) throws StoreException {
    try {
      ObjectId newest = repository.resolve(BRANCH);
      return newest == null ? List.of() : files.history(newest, path, most);
    } catch (IOException failure) {
      throw unreadable(failure);
    }
  }

  @Override
  public @Nullable RuleFiles at(String version) throws StoreException {
    try {
      ObjectId commit = find(version);
      return commit == null ? null : files.read(commit);
    } catch (IOException failure) {
      throw unreadable(failure);
    }
  }

  @Override
  public String diff(String version) throws StoreException {
    try {
      ObjectId commit = find(version);
      return commit == null ? "" : files.diff(commit);
    } catch (IOException failure) {
      throw unreadable(failure);
    }
  }

  @Override
  public void keepRefusal(Refusal refusal) throws StoreException {
    try {
      refusals.add(refusal);
    } catch (IOException failure) {
      throw unwritable(failure);
    }
  }

  @Override
  public List<Refusal> refusals(int most) throws StoreException {
    try {
      return refusals.newestFirst(most);
    } catch (IOException failure) {
      throw unreadable(failure);
    }
  }

  /** Packs loose objects; a crash meanwhile loses none, as they are packed before they go. */
  @Override
  public void tidy() throws StoreException {
    try (Git git = Git.wrap(repository)) {
      if (LooseObjects.areMany(repository.getDirectory().toPath())) {
        git.gc().call();
      }
    } catch (GitAPIException | IOException failure) {
      throw new StoreException("the git repository of the rules cannot be packed", failure);
    }
  }

  private @Nullable ObjectId find(String version) throws IOException {
    ObjectId newest = repository.resolve(BRANCH);
    return newest == null ? null : files.find(newest, version);
  }

  @Override
  public void close() {
    repository.close();
    lock.close();
  }

  private static StoreException unreadable(IOException failure) {
    return new StoreException("the git repository of the rules cannot be read", failure);
  }

  private static StoreException unwritable(IOException failure) {
    return new StoreException("the git repository of the rules cannot be written", failure);
  }
}
