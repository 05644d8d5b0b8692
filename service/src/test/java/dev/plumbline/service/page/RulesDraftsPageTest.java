package dev.plumbline.service.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.plumbline.service.page.RulesDesk.FILE;
import static dev.plumbline.service.page.RulesDesk.POLICY;
import static dev.plumbline.service.page.RulesDesk.begin;
import static dev.plumbline.service.page.RulesDesk.content;
import static dev.plumbline.service.page.RulesDesk.open;
import static dev.plumbline.service.page.RulesDesk.publish;
import static dev.plumbline.service.page.RulesDesk.state;
import static dev.plumbline.service.page.RulesDesk.tag;
import static dev.plumbline.service.page.RulesDesk.type;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.plumbline.Context;
import dev.plumbline.service.access.Caller;
import dev.plumbline.service.access.Door;
import dev.plumbline.service.access.Role;
import dev.plumbline.service.http.Served;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Visiting.class)
class RulesDraftsPageTest {
  private static final String MOVED = "team/limits.yaml";
  private static final Door READERS =
      credentials ->
          "Bearer right".equals(credentials)
              ? new Caller("alice", "", Set.of(Role.READ_RULES), Context.NONE)
              : null;

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void allDraftsAreLookedAtAndPublishedTogether(String language, Visits visits) {
    RulesDesk desk = new RulesDesk(visits.own());
    desk.put(POLICY);
    Visit visit = visits.to(desk.served(), language);
    Page page = open(visit);
    type(page, "- openai/*", "\n- x-ai/*");
    begin(page, "allow-regions");
    assertThat(content(page)).containsText(visit.text("templates", "allow-regions.intro"));
    assertThat(page.locator(".panel .together")).isVisible();
    page.locator(".side .publish").click();
    assertThat(page.locator("dialog input[type=checkbox]:checked")).hasCount(2);
    assertThat(page.locator("dialog .tally.ok")).isVisible();
    assertThat(page.locator("dialog .meaning .loses").first()).isVisible();
    page.locator("dialog .files summary").last().click();
    assertThat(page.locator("dialog .diff .added").first()).containsText("+    - x-ai/*");
    assertThat(visit.barriers()).isEmpty();
    page.locator("#message").fill("Less, and in Europe");
    page.locator("dialog button.primary").click();
    assertThat(page.locator("#done")).isFocused();
    assertThat(page.locator(".tree .mark")).hasCount(0);
    page.locator("#done a").click();
    assertThat(page.locator(".changes li")).hasCount(2);
    assertThat(page.locator(".change h2")).hasText("Less, and in Europe");
    assertThat(page.locator(".change .diff .subhead")).hasCount(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void oneOfTheDraftsIsPublishedAlone(String language, Visits visits) {
    RulesDesk desk = new RulesDesk(visits.own());
    desk.put(POLICY);
    Visit visit = visits.to(desk.served(), language);
    Page page = open(visit);
    type(page, "- openai/*", "\n- x-ai/*");
    begin(page, "free-models");
    page.locator(".side .publish").click();
    page.locator("dialog input[type=checkbox]").last().uncheck();
    page.locator("#message").fill("x.ai as well");
    page.locator("dialog button.primary").click();
    assertThat(page.locator("#done")).containsText(FILE);
    assertThat(page.locator(".tree .mark")).hasCount(1);
    assertThat(desk.served().get("/v1/rules/free-models.yaml").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void aFileIsMovedIntoAFolderOnceThatIsPublished(String language, Visits visits) {
    RulesDesk desk = new RulesDesk(visits.own());
    desk.put(POLICY);
    Visit visit = visits.to(desk.served(), language);
    Page page = open(visit);
    page.locator(".paper-head .rename").click();
    assertThat(page.locator("#new-path")).hasValue(FILE);
    page.locator("dialog button.primary").click();
    assertThat(page.locator("#new-path-help")).hasText(visit.text("rules", "rename.same"));
    assertThat(visit.barriers()).isEmpty();
    page.locator("#new-path").fill(MOVED);
    page.locator("dialog button.primary").click();
    assertThat(page.locator("#file code")).hasText(MOVED);
    assertThat(content(page)).isFocused();
    assertThat(page.locator(".tree .moved .mark")).hasText(visit.text("rules", "change.moved"));
    assertThat(page.locator(".tree .removed")).hasCount(1);
    publish(page, "Limits are the team's");
    assertThat(page.locator("#done")).isVisible();
    assertThat(desk.served().get("/v1/rules/" + FILE).statusCode()).isEqualTo(404);
    assertThat(desk.served().get("/v1/rules/" + MOVED).body()).isEqualTo(POLICY);
  }

  @Test
  void aMoveThatIsDiscardedLeavesTheFileWhereItWas(Visits visits) {
    RulesDesk desk = new RulesDesk(visits.own());
    desk.put(POLICY);
    Page page = open(visits.to(desk.served(), "en"));
    page.locator(".paper-head .rename").click();
    page.locator("#new-path").fill(MOVED);
    page.locator("dialog button.primary").click();
    page.locator(".paper-head .discard").click();
    page.locator("dialog button.primary").click();
    assertThat(page.locator("#file code")).hasText(FILE);
    assertThat(page.locator(".tree .mark")).hasCount(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void aDraftOutlivesReloadsAndTabsAndIsTheSameInAll(String language, Visits visits) {
    RulesDesk desk = new RulesDesk(visits.own());
    desk.put(POLICY);
    Visit visit = visits.to(desk.served(), language);
    Page page = open(visit);
    type(page, "name: acme", "-draft");
    page.reload();
    assertThat(content(page)).containsText("acme-draft");
    Page other = page.context().newPage();
    other.navigate(page.url());
    assertThat(content(other)).containsText("acme-draft");
    type(other, "name: acme-draft", "-2");
    assertThat(content(page)).containsText("acme-draft-2");
    page.close();
    assertThat(other.locator(".tree .mark")).hasText(visit.text("rules", "change.changed"));
    other.locator(".paper-head .discard").click();
    other.locator("dialog button.primary").click();
    assertThat(content(other)).not().containsText("acme-draft");
    other.reload();
    assertThat(content(other)).containsText("name: acme");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void theSecondOfTwoAdminsBringsBothChangesTogether(String language, Visits visits) {
    RulesDesk desk = new RulesDesk(visits.own());
    String tag = tag(desk.put(POLICY));
    Visit visit = visits.to(desk.served(), language);
    Page page = open(visit);
    type(page, "- openai/*", "\n- x-ai/*");
    type(page, "name: acme", "-mine");
    String first = POLICY.replace("8192", "4096").replace("acme", "acme-theirs");
    assertThat(desk.put(first, tag).statusCode()).isEqualTo(200);
    publish(page, "Deny more");
    assertThat(page.locator("#merge-title")).hasText(visit.text("rules", "merge.title"));
    assertThat(page.locator(".tree .mark")).hasText(visit.text("rules", "change.behind"));
    assertThat(page.locator(".merge .conflict")).containsText("acme-theirs");
    assertThat(visit.barriers()).isEmpty();
    Locator take = page.locator(".merge button.primary");
    assertThat(take).isDisabled();
    page.locator(".merge .conflict input[value=mine]").check();
    take.click();
    assertThat(state(page, "shown")).isVisible();
    publish(page, "Deny more, together");
    assertThat(page.locator("#done")).isVisible();
    assertThat(desk.served().get("/v1/rules/" + FILE).body())
        .isEqualTo(
            POLICY
                .replace("acme", "acme-mine")
                .replace("8192", "4096")
                .replace("openai/*", "openai/*\n    - x-ai/*"));
    assertThat(visit.complaints()).singleElement().asString().contains("412");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void rulesThatAreChangedElsewhereAreTriedHereAndSavedAsAPatch(String language, Visits visits)
      throws IOException {
    Visit visit = visits.to(visits.own(folder -> Served.readOnly(folder.path())), language);
    Page page = visit.open("rules");
    assertThat(page.locator("#section .note")).hasText(visit.text("rules", "read-only"));
    page.locator(".template-card").first().click();
    page.locator("dialog button.primary").click();
    assertThat(state(page, "shown")).isVisible();
    assertThat(page.locator(".side .publish")).hasCount(0);
    assertThat(visit.barriers()).isEmpty();
    Download saved = page.waitForDownload(() -> page.locator(".side .save").click());
    assertThat(Files.readString(saved.path()))
        .startsWith("diff --git a/allow-models.yaml b/allow-models.yaml\nnew file mode 100644\n")
        .contains("--- /dev/null\n+++ b/allow-models.yaml\n@@ ")
        .contains("\n+kind: policy\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void whoMayOnlyReadIsToldBeforeAndNotAfterwards(String language, Visits visits) {
    Served served = visits.own(folder -> Served.with(folder.path(), Served.LIMITS, READERS));
    Visit visit = visits.to(served, language);
    Page page = visit.open("rules");
    page.locator("#token").fill("right");
    page.keyboard().press("Enter");
    assertThat(page.locator("#section .note")).hasText(visit.text("rules", "read-role"));
    page.locator(".template-card").first().click();
    page.locator("dialog button.primary").click();
    assertThat(state(page, "shown")).isVisible();
    assertThat(page.locator(".side .save")).isVisible();
    assertThat(page.locator(".side .publish")).hasCount(0);
    page.locator(".sections a").last().click();
    assertThat(page.locator("#section .note.error")).hasText(visit.text("rules", "log.forbidden"));
    assertThat(visit.complaints()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void aServiceThatIsGoneWhilePublishingCostsNothing(String language, Visits visits) {
    RulesDesk desk = new RulesDesk(visits.own());
    desk.put(POLICY);
    Visit visit = visits.to(desk.served(), language);
    Page page = open(visit);
    type(page, "- openai/*", "\n- x-ai/*");
    assertThat(state(page, "shown")).isVisible();
    page.context().setOffline(true);
    publish(page, "Deny more");
    assertThat(page.locator("dialog .note[role=alert]"))
        .containsText(visit.text("rules", "unreachable"));
    page.context().setOffline(false);
    page.locator("dialog button.primary").click();
    assertThat(page.locator("#done")).isVisible();
    assertThat(desk.served().get("/v1/rules/" + FILE).body()).contains("x-ai/*");
    assertThat(visit.complaints()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void manyFilesAreFoundByName(String language, Visits visits) {
    RulesDesk desk = new RulesDesk(visits.own());
    desk.fill(60);
    Visit visit = visits.to(desk.served(), language);
    Page page = visit.open("rules");
    assertThat(page.locator(".tree summary")).hasCount(6);
    assertThat(page.locator(".tree .file").first()).isHidden();
    page.locator(".side .search").fill("Policy-17");
    assertThat(page.locator(".tree .file:visible")).hasText("policy-17.yaml");
    assertThat(visit.barriers()).isEmpty();
    page.locator(".side .search").fill("nowhere");
    assertThat(page.locator(".side")).containsText(visit.text("rules", "files.not-found"));
  }
}
