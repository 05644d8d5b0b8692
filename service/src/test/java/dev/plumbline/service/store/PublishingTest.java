package dev.plumbline.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.TextProblem;
import dev.plumbline.Value;
import dev.plumbline.service.journal.EventLog;
import dev.plumbline.service.output.ValueBytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishingTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
  private static final Intent INTENT = new Intent("Alice", "alice@acme.example", NOON, "Try");

  /** No more than an edit is tried again, so that the slower one always comes through. */
  private static final int EDITS = 4;

  @TempDir private Path folder;
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  static String rule(String value) {
    return """
        kind: checks
        stage: policy
        checks:
          - code: acme/region
            severity: error
            when: { region: %s }
            report: { at: region }
            texts: { en: { title: Region, message: Choose another. } }
        """
        .formatted(value);
  }

  private Publishing start(RuleStore store) throws Exception {
    return Publishing.start(
        new Publishing.Sources(
            store, new RuleLoader(false, CLOCK), CLOCK, new EventLog(log, CLOCK)));
  }

  @Test
  void aFolderOfPlainFilesIsFollowedAndTheLastGoodRulesStay() throws Exception {
    Path file = folder.resolve("region.yaml");
    Files.writeString(file, rule("us"));
    try (Publishing publishing = start(new FolderStore(folder))) {
      String first = publishing.active().current().plumbline().revision();
      Files.writeString(file, rule("us").replace("severity", "severty"));
      publishing.refresh();
      assertThat(publishing.active().current().plumbline().revision()).isEqualTo(first);
      Refusal refused = publishing.active().newer().orElseThrow();
      assertThat(refused.problems())
          .anySatisfy(problem -> assertThat(problem).startsWith("region.yaml:5:5: "));
      assertThat(refused.paths()).containsExactly("region.yaml");
      assertThat(publishing.refused(10)).containsExactly(refused);
      publishing.refresh();
      assertThat(publishing.refusals()).as("the same broken files are refused once").isEqualTo(1);
      Files.writeString(file, rule("eu"));
      publishing.refresh();
      assertThat(publishing.active().newer()).isEmpty();
      assertThat(publishing.active().current().plumbline().revision()).isNotEqualTo(first);
      Files.writeString(file, rule("us"));
      publishing.refresh();
      assertThat(publishing.active().current().plumbline().revision()).isEqualTo(first);
      assertThat(publishing.isWritable()).isFalse();
      assertThat(log.toString(StandardCharsets.UTF_8)).contains("rules-refused", "rules-activated");
    }
  }

  @Test
  void aRestartWithABrokenNewestVersionServesTheLastGoodOne() throws Exception {
    String good;
    try (GitStore store = GitStore.open(folder, null, true)) {
      try (Publishing publishing = start(store)) {
        RuleSet rules = publishing.publish(Edit.put("a.yaml", Edit.NOTHING, rule("us")), INTENT);
        good = rules.files().version();
      }
    }
    try (GitStore store = GitStore.open(folder, null, true)) {
      RuleFiles base = store.newest();
      store.commit(base, base.with("a.yaml", "kind: nonsense\n"), INTENT);
    }
    try (Publishing publishing = start(GitStore.open(folder, null, true))) {
      assertThat(publishing.active().current().files().version()).isEqualTo(good);
      assertThat(publishing.active().newer()).isPresent();
    }
    try (Publishing again = start(GitStore.open(folder, null, true))) {
      assertThat(again.refused(10)).as("the same version is remembered once").hasSize(1);
    }
  }

  @Test
  void whatAChangeMeansIsKeptWithIt() throws Exception {
    try (Publishing publishing = start(GitStore.open(folder, null, true))) {
      publishing.publish(Edit.put("a.yaml", Edit.NOTHING, rule("us")), INTENT);
      String reformatted = rule("us").replace("{ region: us }", "\n      region: us");
      publishing.publish(Edit.put("a.yaml", Edit.ANYTHING, reformatted), INTENT);
    }
    try (Publishing publishing = start(GitStore.open(folder, null, true))) {
      List<Change> changes = publishing.history("", 10);
      assertThat(changes).extracting(Change::message).containsExactly("Try", "Try");
      assertThat(changes.get(0).meaning().form().members()).containsEntry("same", Value.of(true));
      Value.Members first = changes.get(1).meaning().form();
      assertThat(first.members()).containsEntry("same", Value.of(false));
      assertThat(new String(ValueBytes.of(first), StandardCharsets.UTF_8))
          .contains("\"direction\":\"loses\"", "acme/region");
    }
  }

  @Test
  void whoWantedWhatAndWhyItWasRefusedIsKnownAfterARestart() throws Exception {
    try (Publishing publishing = start(GitStore.open(folder, null, true))) {
      Edit bad = Edit.put("acme/a.yaml", Edit.NOTHING, "kind: nonsense\n");
      assertThatThrownBy(() -> publishing.publish(bad, INTENT)).isInstanceOf(RefusedRules.class);
    }
    try (Publishing publishing = start(GitStore.open(folder, null, true))) {
      Refusal refusal = publishing.refused(10).get(0);
      assertThat(refusal.author()).isEqualTo("Alice");
      assertThat(refusal.time()).isEqualTo(NOON);
      assertThat(refusal.message()).isEqualTo("Try");
      assertThat(refusal.paths()).containsExactly("acme/a.yaml");
      assertThat(refusal.problems().get(0)).startsWith("acme/a.yaml:1:7: ");
    }
  }

  @Test
  void textThatIsNoUtf8IsRefusedAtItsPlace() throws Exception {
    Files.write(folder.resolve("a.yaml"), new byte[] {'a', ':', ' ', (byte) 0xE9, '\n'});
    assertThatThrownBy(() -> start(new FolderStore(folder)))
        .isInstanceOfSatisfying(
            RefusedRules.class,
            refused ->
                assertThat(refused.problems().get(0).toString())
                    .startsWith("a.yaml:1:4: ")
                    .contains("UTF-8"));
  }

  @Test
  void twoInstancesThatChangeDifferentFilesAtOnceBothComeThrough() throws Exception {
    Path remote = folder.resolve("remote.git");
    Git.init().setBare(true).setInitialBranch("main").setDirectory(remote.toFile()).call().close();
    try (GitStore seed = GitStore.open(folder.resolve("seed"), null, true);
        Git git = Git.open(folder.resolve("seed/rules.git").toFile())) {
      seed.commit(RuleFiles.NONE, RuleFiles.NONE.with("a.yaml", rule("us")), INTENT);
      git.push().setRemote(remote.toUri().toString()).add("main").call();
    }
    RemoteSource source = new RemoteSource(remote.toUri().toString(), "main", null, null);
    ExecutorService two = Executors.newFixedThreadPool(2);
    try (Publishing left = start(GitStore.open(folder.resolve("left"), source, true));
        Publishing right = start(GitStore.open(folder.resolve("right"), source, true))) {
      Future<?> one = two.submit(() -> publishSome(left, "left"));
      Future<?> other = two.submit(() -> publishSome(right, "right"));
      one.get();
      other.get();
      left.refresh();
      assertThat(left.active().current().files().texts()).hasSize(1 + 2 * EDITS);
      assertThat(left.history("", 50)).hasSize(1 + 2 * EDITS);
    } finally {
      two.shutdownNow();
    }
  }

  private static Void publishSome(Publishing publishing, String name) throws Exception {
    for (int i = 0; i < EDITS; i++) {
      String text = rule("us").replace("acme/region", "acme/" + name + "-" + i);
      publishing.publish(Edit.put(name + "/" + i + ".yaml", Edit.NOTHING, text), INTENT);
    }
    return null;
  }

  @Test
  void whatWasWrongBeforeDoesNotKeepOtherFilesFromBeingMended() throws Exception {
    String late =
        rule("us").replace("severity", "until: 2026-01-01\n    from: 2026-02-01\n    severity");
    try (GitStore store = GitStore.open(folder, null, true)) {
      RuleFiles broken =
          RuleFiles.NONE
              .with("a.yaml", late)
              .with("b.yaml", late.replace("acme/region", "acme/other"));
      store.commit(RuleFiles.NONE, broken, INTENT);
    }
    try (Publishing publishing = start(GitStore.open(folder, null, true))) {
      publishing.publish(Edit.put("a.yaml", Edit.ANYTHING, rule("us")), INTENT);
      assertThat(publishing.active().current().files().text("a.yaml")).contains(rule("us"));
      Edit worse = Edit.put("c.yaml", Edit.NOTHING, late.replace("acme/region", "acme/third"));
      assertThatThrownBy(() -> publishing.publish(worse, INTENT))
          .isInstanceOfSatisfying(
              RefusedRules.class,
              refused ->
                  assertThat(refused.problems())
                      .extracting(TextProblem::file)
                      .containsExactly("c.yaml"));
    }
  }

  @Test
  void manyWhoMayNotChangeRulesAreCountedAndFillNoDisk() throws Exception {
    try (Publishing publishing = start(GitStore.open(folder, null, true))) {
      for (int i = 0; i < 150; i++) {
        Intent intent = new Intent("nobody-" + i, "", NOON, "Change rule files");
        publishing.deny(intent, List.of(), "send a token");
        publishing.deny(intent, List.of(), "send a token");
      }
      assertThat(publishing.denials()).isEqualTo(300);
      assertThat(publishing.refused(500)).hasSize(100);
      Intent nextDay = new Intent("nobody-1", "", NOON.plus(1, ChronoUnit.DAYS), "Change");
      publishing.deny(nextDay, List.of(), "send a token");
      assertThat(publishing.refused(500)).hasSize(101);
    }
  }

  @Test
  void rulesThatNeverWereGoodDoNotStart() throws Exception {
    Files.writeString(folder.resolve("a.yaml"), "kind: nonsense\n");
    assertThatThrownBy(() -> start(new FolderStore(folder))).isInstanceOf(RefusedRules.class);
  }

  @Test
  void anEditThatATestOfTheFolderContradictsIsRefused() throws Exception {
    try (Publishing publishing = start(GitStore.open(folder, null, true))) {
      publishing.publish(Edit.put("a.yaml", Edit.NOTHING, rule("us")), INTENT);
      String tests =
          """
          kind: tests
          tests:
            - name: The United States are refused
              given: { provider: openai, region: us }
              expect: acme/region
          """;
      publishing.publish(Edit.put("tests.yaml", Edit.NOTHING, tests), INTENT);
      assertThatThrownBy(
              () -> publishing.publish(Edit.put("a.yaml", Edit.ANYTHING, rule("eu")), INTENT))
          .isInstanceOfSatisfying(
              RefusedRules.class,
              refused -> {
                assertThat(refused.problems()).hasSize(1);
                assertThat(refused.problems().get(0).toString())
                    .startsWith("tests.yaml:3:1: the test `The United States are refused`")
                    .contains("`acme/region` was not found");
              });
      assertThat(publishing.active().current().files().text("a.yaml")).contains(rule("us"));
    }
  }
}
