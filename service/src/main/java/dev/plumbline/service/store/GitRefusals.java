package dev.plumbline.service.store;

import dev.plumbline.Value;
import dev.plumbline.service.input.JsonValue;
import dev.plumbline.service.output.ValueBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Keeps what was refused: a line of commits of its own, which hold no files. */
final class GitRefusals {
  private static final String REFERENCE = "refs/plumbline/refused";
  private static final String NOBODY = "plumbline";
  private static final String VERSION = "version";
  private static final String MESSAGE = "message";
  private static final String PATHS = "paths";
  private static final String PROBLEMS = "problems";

  private final Repository repository;

  GitRefusals(Repository repository) {
    this.repository = repository;
  }

  synchronized void add(Refusal refusal) throws IOException {
    ObjectId newest = repository.resolve(REFERENCE);
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      String author = refusal.author().isEmpty() ? NOBODY : refusal.author();
      PersonIdent who = new PersonIdent(author, "", refusal.time(), ZoneOffset.UTC);
      CommitBuilder commit = new CommitBuilder();
      commit.setAuthor(who);
      commit.setCommitter(who);
      commit.setTreeId(inserter.insert(new TreeFormatter()));
      if (newest != null) {
        commit.setParentId(newest);
      }
      commit.setMessage(new String(ValueBytes.of(form(refusal)), StandardCharsets.UTF_8));
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      RefUpdate update = repository.updateRef(REFERENCE);
      update.setNewObjectId(id);
      update.disableRefLog();
      update.update();
    }
  }

  private static Value.Members form(Refusal refusal) {
    Map<String, Value> form = new LinkedHashMap<>();
    form.put(MESSAGE, Value.of(refusal.message()));
    form.put(VERSION, Value.of(refusal.version()));
    form.put(PATHS, Value.of(refusal.paths()));
    form.put(PROBLEMS, Value.of(refusal.problems()));
    return new Value.Members(form);
  }

  List<Refusal> newestFirst(int most) throws IOException {
    List<Refusal> refusals = new ArrayList<>();
    ObjectId newest = repository.resolve(REFERENCE);
    if (newest == null) {
      return refusals;
    }
    try (RevWalk commits = new RevWalk(repository)) {
      commits.markStart(commits.parseCommit(newest));
      for (RevCommit commit : commits) {
        if (refusals.size() == most) {
          break;
        }
        refusals.add(refusal(commit));
      }
    }
    return refusals;
  }

  private static Refusal refusal(RevCommit commit) {
    Value.Members read = JsonValue.members(commit.getFullMessage());
    Value.Members form = read == null ? Value.Members.NONE : read;
    PersonIdent who = commit.getAuthorIdent();
    return new Refusal(
        JsonValue.text(form, VERSION),
        who.getName().equals(NOBODY) ? "" : who.getName(),
        who.getWhenAsInstant(),
        JsonValue.text(form, MESSAGE),
        JsonValue.texts(form, PATHS),
        JsonValue.texts(form, PROBLEMS));
  }
}
