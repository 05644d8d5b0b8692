package dev.plumbline.service.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/** Reads rule files out of commits and writes commits of them; nothing is ever checked out. */
final class GitFiles {
  private static final String COMMITTER = "plumbline";
  private static final String COMMITTER_EMAIL = "plumbline@localhost";

  private final Repository repository;

  GitFiles(Repository repository) {
    this.repository = repository;
  }

  /** The rule files of a commit; other files are left alone. */
  RuleFiles read(ObjectId commit) throws IOException {
    TreeMap<String, String> texts = new TreeMap<>();
    try (RevWalk commits = new RevWalk(repository);
        TreeWalk files = new TreeWalk(repository)) {
      files.addTree(commits.parseCommit(commit).getTree());
      files.setRecursive(true);
      while (files.next()) {
        if (isFile(files.getRawMode(0)) && RulePath.isRuleFile(files.getPathString())) {
          byte[] bytes = files.getObjectReader().open(files.getObjectId(0)).getBytes();
          texts.put(files.getPathString(), RuleText.of(bytes));
        }
      }
    }
    return new RuleFiles(commit.name(), texts);
  }

  /** Links are none, as they may lead anywhere. */
  private static boolean isFile(int mode) {
    return FileMode.REGULAR_FILE.equals(mode) || FileMode.EXECUTABLE_FILE.equals(mode);
  }

  /** Writes a commit on top of another one, in which these rule files stand instead of those. */
  ObjectId write(@Nullable ObjectId parent, RuleFiles before, RuleFiles after, Intent intent)
      throws IOException {
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      DirCache index = index(parent);
      DirCacheEditor editor = index.editor();
      for (String path : before.texts().keySet()) {
        if (after.text(path).isEmpty()) {
          editor.add(new DirCacheEditor.DeletePath(path));
        }
      }
      for (String path : after.texts().keySet()) {
        if (!after.text(path).equals(before.text(path))) {
          requireRoom(index, path);
          editor.add(put(path, inserter, after));
        }
      }
      editor.finish();
      CommitBuilder commit = commit(intent);
      commit.setTreeId(index.writeTree(inserter));
      if (parent != null) {
        commit.setParentId(parent);
      }
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      return id;
    }
  }

  /** Whatever else is in the repository stays there: no file makes room for a folder. */
  private static void requireRoom(DirCache index, String path) throws StoreException {
    for (int end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
      String folder = path.substring(0, end);
      if (index.getEntry(folder) != null) {
        throw new StoreException(
            "`" + folder + "` is a file of the repository, so no rule file can stand below it");
      }
    }
    if (index.getEntriesWithin(path).length > 0) {
      throw new StoreException(
          "`" + path + "` is a folder of the repository, so no rule file can stand there");
    }
  }

  private DirCache index(@Nullable ObjectId parent) throws IOException {
    if (parent == null) {
      return DirCache.newInCore();
    }
    try (RevWalk commits = new RevWalk(repository);
        ObjectReader reader = repository.newObjectReader()) {
      return DirCache.read(reader, commits.parseCommit(parent).getTree());
    }
  }

  private static DirCacheEditor.PathEdit put(String path, ObjectInserter inserter, RuleFiles after)
      throws IOException {
    byte[] bytes = after.text(path).orElseThrow().getBytes(StandardCharsets.UTF_8);
    ObjectId blob = inserter.insert(Constants.OBJ_BLOB, bytes);
    return new DirCacheEditor.PathEdit(path) {
      @Override
      public void apply(DirCacheEntry entry) {
        entry.setFileMode(FileMode.REGULAR_FILE);
        entry.setObjectId(blob);
      }
    };
  }

  private static CommitBuilder commit(Intent intent) {
    CommitBuilder commit = new CommitBuilder();
    commit.setAuthor(
        new PersonIdent(intent.author(), intent.email(), intent.time(), ZoneOffset.UTC));
    commit.setCommitter(new PersonIdent(COMMITTER, COMMITTER_EMAIL, intent.time(), ZoneOffset.UTC));
    commit.setMessage(new CommitText(intent.message(), intent.meaning()).text());
    return commit;
  }

  /** The commits up to one, newest first. */
  List<Change> history(ObjectId newest, String path, int most) throws IOException {
    List<Change> changes = new ArrayList<>();
    try (RevWalk commits = new RevWalk(repository);
        DiffFormatter diffs = diffs(new ByteArrayOutputStream())) {
      commits.markStart(commits.parseCommit(newest));
      commits.setRevFilter(RevFilter.NO_MERGES);
      if (!path.isEmpty()) {
        commits.setTreeFilter(AndTreeFilter.create(PathFilter.create(path), TreeFilter.ANY_DIFF));
      }
      for (RevCommit commit : commits) {
        if (changes.size() == most) {
          break;
        }
        changes.add(change(commit, diffs));
      }
    }
    return changes;
  }

  private Change change(RevCommit commit, DiffFormatter diffs) throws IOException {
    List<String> paths = new ArrayList<>();
    for (DiffEntry entry : diffs.scan(parentTree(commit), commit.getTree())) {
      boolean gone = entry.getChangeType() == DiffEntry.ChangeType.DELETE;
      paths.add(gone ? entry.getOldPath() : entry.getNewPath());
    }
    PersonIdent author = commit.getAuthorIdent();
    CommitText text = CommitText.of(commit);
    return new Change(
        commit.name(),
        author.getName(),
        author.getEmailAddress(),
        author.getWhenAsInstant(),
        text.message(),
        paths,
        text.meaning());
  }

  /** What a commit changed, as a unified diff. */
  String diff(ObjectId id) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (RevWalk commits = new RevWalk(repository);
        DiffFormatter diffs = diffs(text)) {
      RevCommit commit = commits.parseCommit(id);
      diffs.format(parentTree(commit), commit.getTree());
    }
    return text.toString(StandardCharsets.UTF_8);
  }

  private DiffFormatter diffs(ByteArrayOutputStream text) {
    DiffFormatter formatter = new DiffFormatter(text);
    formatter.setRepository(repository);
    return formatter;
  }

  private @Nullable RevTree parentTree(RevCommit commit) throws IOException {
    if (commit.getParentCount() == 0) {
      return null;
    }
    try (RevWalk commits = new RevWalk(repository)) {
      return commits.parseCommit(commit.getParent(0)).getTree();
    }
  }

  /** A commit of the history that leads to the newest one, by its full id; null for others. */
  @Nullable ObjectId find(ObjectId newest, String version) throws IOException {
    if (!ObjectId.isId(version)) {
      return null;
    }
    ObjectId id = ObjectId.fromString(version);
    try (RevWalk commits = new RevWalk(repository)) {
      RevCommit last =
          commits.parseCommit(newest); // what is missing in a broken store is no answer
      if (!repository.getObjectDatabase().has(id)) {
        return null;
      }
      return commits.isMergedInto(commits.parseCommit(id), last) ? id : null;
    } catch (IncorrectObjectTypeException notACommit) {
      return null;
    }
  }
}
