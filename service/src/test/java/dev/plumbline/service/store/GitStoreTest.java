package dev.plumbline.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitStoreTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @TempDir private Path folder;

  private static Intent intent(String message) {
    return new Intent("Alice", "alice@acme.example", NOON, message);
  }

  @Test
  void aNewStoreHoldsNothing() throws Exception {
    try (GitStore store = GitStore.open(folder, null, true)) {
      assertThat(store.newest()).isEqualTo(RuleFiles.NONE);
      assertThat(store.history("", 10)).isEmpty();
      assertThat(store.lastGood()).isEqualTo(RuleFiles.NONE);
    }
  }

  @Test
  void whatWasCommittedIsThereAfterARestartWithItsAuthor() throws Exception {
    RuleFiles committed;
    try (GitStore store = GitStore.open(folder, null, true)) {
      committed =
          store.commit(
              RuleFiles.NONE, RuleFiles.NONE.with("acme/a.yaml", "a: 1\n"), intent("Begin"));
      store.keepAsGood(committed);
    }
    try (GitStore store = GitStore.open(folder, null, true)) {
      assertThat(store.newest()).isEqualTo(committed);
      assertThat(store.lastGood()).isEqualTo(committed);
      Change change = store.history("", 10).get(0);
      assertThat(change)
          .isEqualTo(
              new Change(
                  committed.version(),
                  "Alice",
                  "alice@acme.example",
                  NOON,
                  "Begin",
                  List.of("acme/a.yaml"),
                  null));
    }
  }

  @Test
  void aChangeThatStartsFromAnOldStateIsNotMade() throws Exception {
    try (GitStore store = GitStore.open(folder, null, true)) {
      RuleFiles first =
          store.commit(RuleFiles.NONE, RuleFiles.NONE.with("a.yaml", "a: 1\n"), intent("First"));
      RuleFiles second = store.commit(first, first.with("a.yaml", "a: 2\n"), intent("Second"));
      assertThatThrownBy(() -> store.commit(first, first.with("a.yaml", "a: 3\n"), intent("Late")))
          .isInstanceOf(ChangedMeanwhile.class);
      assertThat(store.newest()).isEqualTo(second);
    }
  }

  @Test
  void theHistoryOfOneFileLeavesOthersOutAndShowsDifferences() throws Exception {
    try (GitStore store = GitStore.open(folder, null, true)) {
      RuleFiles first =
          store.commit(RuleFiles.NONE, RuleFiles.NONE.with("a.yaml", "a: 1\n"), intent("First"));
      RuleFiles second = store.commit(first, first.with("b.yaml", "b: 1\n"), intent("Second"));
      RuleFiles third = store.commit(second, second.without("a.yaml"), intent("Third"));
      assertThat(store.history("a.yaml", 10))
          .extracting(Change::message)
          .containsExactly("Third", "First");
      assertThat(store.history("", 2))
          .extracting(Change::message)
          .containsExactly("Third", "Second");
      assertThat(store.diff(third.version())).contains("-a: 1").contains("a.yaml");
      assertThat(store.at(first.version())).isEqualTo(first);
      assertThat(store.at("0".repeat(40))).isNull();
      assertThat(store.at("main")).isNull();
    }
  }

  @Test
  void noFileOfTheRepositoryMakesRoomForAFolder() throws Exception {
    Path remote = remote();
    RemoteSource source = new RemoteSource(remote.toUri().toString(), "main", null, null);
    try (GitStore store = GitStore.open(folder.resolve("one"), source, true)) {
      RuleFiles start = store.newest();
      RuleFiles below = start.with("LICENSE/a.yaml", "a: 1\n");
      assertThatThrownBy(() -> store.commit(start, below, intent("Below")))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("`LICENSE` is a file of the repository");
      assertThat(store.newest()).isEqualTo(start);
    }
  }

  @Test
  void filesThatMayBeRunAreRuleFilesAsWell() throws Exception {
    Path remote = remote();
    RemoteSource source = new RemoteSource(remote.toUri().toString(), "main", null, null);
    try (GitStore store = GitStore.open(folder.resolve("one"), source, true)) {
      assertThat(store.newest().texts()).containsOnlyKeys("a.yaml", "run.yaml");
    }
  }

  @Test
  void aBranchThatABrokenDiskLostGoesOnFromTheLastGoodRules() throws Exception {
    RuleFiles good;
    try (GitStore store = GitStore.open(folder, null, true)) {
      good = store.commit(RuleFiles.NONE, RuleFiles.NONE.with("a.yaml", "a: 1\n"), intent("First"));
      store.keepAsGood(good);
    }
    for (String left : List.of("", "gone")) {
      Path branch = folder.resolve("rules.git/refs/heads/main");
      Files.writeString(branch, left);
      if (!left.isEmpty()) {
        Files.delete(branch);
      }
      try (GitStore store = GitStore.open(folder, null, true)) {
        assertThat(store.newest()).isEqualTo(good);
        assertThat(store.history("", 5)).hasSize(1);
      }
    }
  }

  @Test
  void oneFolderServesOneProcess() throws Exception {
    try (GitStore store = GitStore.open(folder, null, true)) {
      assertThat(store.newest().texts()).isEmpty();
      assertThatThrownBy(() -> GitStore.open(folder, null, true))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("in use");
    }
  }

  @Test
  void locksOfAProcessThatWasKilledAreRemoved() throws Exception {
    RuleFiles first;
    try (GitStore store = GitStore.open(folder, null, true)) {
      first =
          store.commit(RuleFiles.NONE, RuleFiles.NONE.with("a.yaml", "a: 1\n"), intent("First"));
    }
    Files.createFile(folder.resolve("rules.git/refs/heads/main.lock"));
    try (GitStore store = GitStore.open(folder, null, true)) {
      RuleFiles second = store.commit(first, first.with("a.yaml", "a: 2\n"), intent("Second"));
      assertThat(store.newest()).isEqualTo(second);
    }
  }

  @Test
  void instancesFollowARemoteRepositoryAndPushOnlyOnTopOfIt() throws Exception {
    Path remote = remote();
    RemoteSource source = new RemoteSource(remote.toUri().toString(), "main", null, null);
    try (GitStore one = GitStore.open(folder.resolve("one"), source, true);
        GitStore two = GitStore.open(folder.resolve("two"), source, true)) {
      RuleFiles start = one.newest();
      assertThat(start.texts()).containsOnlyKeys("a.yaml", "run.yaml");
      assertThat(two.newest()).isEqualTo(start);
      RuleFiles byOne = one.commit(start, start.with("a.yaml", "a: one\n"), intent("By one"));
      assertThatThrownBy(
              () -> two.commit(start, start.with("a.yaml", "a: two\n"), intent("By two")))
          .isInstanceOfSatisfying(
              ChangedMeanwhile.class, late -> assertThat(late.current()).isEqualTo(byOne));
      assertThat(two.newest()).isEqualTo(byOne);
      assertThat(one.history("", 5)).hasSize(2);
    }
    assertThat(readme(remote)).as("other files of the repository stay").isTrue();
  }

  @Test
  void wordsOfAnAdminAreNotTakenForWhatAChangeMeans() throws Exception {
    String forged = "Begin\n\nPlumbline-Meaning: {\"same\":true,\"changes\":[]}";
    try (GitStore store = GitStore.open(folder, null, true)) {
      store.commit(RuleFiles.NONE, RuleFiles.NONE.with("a.yaml", "a: 1\n"), intent(forged));
      Change change = store.history("", 1).get(0);
      assertThat(change.message()).isEqualTo(forged);
      assertThat(change.meaning()).isNull();
    }
  }

  @Test
  void manyLooseObjectsArePackedAndNothingIsLost() throws Exception {
    try (GitStore store = GitStore.open(folder, null, true)) {
      RuleFiles first =
          store.commit(RuleFiles.NONE, RuleFiles.NONE.with("a.yaml", "a: 1\n"), intent("First"));
      store.keepAsGood(first);
      store.tidy();
      assertThat(packs()).as("there is little to pack").isEmpty();
      fillOneFolder();
      store.tidy();
      assertThat(packs()).isNotEmpty();
      RuleFiles second = store.commit(first, first.with("a.yaml", "a: 2\n"), intent("Second"));
      assertThat(store.newest()).isEqualTo(second);
      assertThat(store.at(first.version())).isEqualTo(first);
      assertThat(store.lastGood()).isEqualTo(first);
    }
  }

  /** Objects whose names all begin alike, as a store of thousands has them. */
  private void fillOneFolder() throws IOException {
    try (Git git = Git.open(folder.resolve("rules.git").toFile());
        ObjectInserter inserter = git.getRepository().newObjectInserter()) {
      int made = 0;
      for (int i = 0; made < 16; i++) {
        byte[] blob = ("blob " + i).getBytes(StandardCharsets.UTF_8);
        if (inserter.idFor(Constants.OBJ_BLOB, blob).name().startsWith("17")) {
          inserter.insert(Constants.OBJ_BLOB, blob);
          made++;
        }
      }
      inserter.flush();
    }
  }

  private List<Path> packs() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("rules.git/objects/pack"))) {
      return files.filter(file -> file.toString().endsWith(".pack")).toList();
    }
  }

  private Path remote() throws Exception {
    Path work = folder.resolve("work");
    Path bare = folder.resolve("remote.git");
    try (Git git = Git.init().setDirectory(work.toFile()).setInitialBranch("main").call()) {
      Files.writeString(work.resolve("a.yaml"), "a: 0\n");
      Files.writeString(work.resolve("run.yaml"), "a: 0\n");
      assertThat(work.resolve("run.yaml").toFile().setExecutable(true)).isTrue();
      Files.writeString(work.resolve("LICENSE"), "Ours\n");
      Files.writeString(work.resolve("README.md"), "Rules of Acme\n");
      Files.createDirectories(work.resolve(".github"));
      Files.writeString(work.resolve(".github/ci.yaml"), "on: push\n");
      git.add().addFilepattern(".").call();
      git.commit()
          .setMessage("Begin")
          .setSign(false)
          .setAuthor(new PersonIdent("Bob", "bob@acme.example"))
          .setCommitter(new PersonIdent("Bob", "bob@acme.example"))
          .call();
    }
    Git.cloneRepository()
        .setBare(true)
        .setURI(work.toUri().toString())
        .setDirectory(bare.toFile())
        .call()
        .close();
    return bare;
  }

  private static boolean readme(Path remote) throws IOException {
    try (Git git = Git.open(remote.toFile())) {
      return git.getRepository().resolve("main:README.md") != null
          && git.getRepository().resolve("main:.github/ci.yaml") != null;
    }
  }
}
