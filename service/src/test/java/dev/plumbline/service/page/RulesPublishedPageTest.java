package dev.plumbline.service.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.plumbline.service.page.RulesDesk.FILE;
import static dev.plumbline.service.page.RulesDesk.POLICY;
import static dev.plumbline.service.page.RulesDesk.SETUP;
import static dev.plumbline.service.page.RulesDesk.content;
import static dev.plumbline.service.page.RulesDesk.open;
import static dev.plumbline.service.page.RulesDesk.publish;
import static dev.plumbline.service.page.RulesDesk.state;
import static dev.plumbline.service.page.RulesDesk.tag;
import static dev.plumbline.service.page.RulesDesk.type;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.plumbline.service.http.Served;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Chromium.class)
class RulesPublishedPageTest {
  @TempDir private Path data;
  private Served served;
  private RulesDesk desk;

  @BeforeEach
  void start() throws IOException {
    served = Served.standard(data);
    desk = new RulesDesk(served);
  }

  @AfterEach
  void stop() {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void aDraftSurvivesAReloadWhichAsksFirst(String language, Browser browser) {
    desk.put(POLICY);
    try (Visit visit = Visit.to(served, browser, language)) {
      Page page = open(visit);
      type(page, "name: acme", "-draft");
      StringBuilder asked = new StringBuilder();
      page.onDialog(
          dialog -> {
            asked.append(dialog.type());
            dialog.accept();
          });
      page.reload();
      assertThat(content(page)).containsText("acme-draft");
      assertThat(asked.toString()).isEqualTo("beforeunload");
      assertThat(page.locator(".tree .mark")).hasText(visit.text("rules", "change.changed"));
      page.locator(".paper-head button").first().click();
      page.locator("dialog button.primary").click();
      assertThat(content(page)).not().containsText("acme-draft");
      page.reload();
      assertThat(content(page)).containsText("name: acme");
      assertThat(asked.toString()).isEqualTo("beforeunload");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void theHistoryShowsTextAndMeaningAndLeadsBack(String language, Browser browser) {
    String tag = tag(desk.put(POLICY));
    desk.put(POLICY.replace("openai", "anthropic"), tag);
    try (Visit visit = Visit.to(served, browser, language)) {
      Page page = visit.open("rules/history");
      assertThat(page.locator(".diff .removed")).containsText("- openai/*");
      assertThat(page.locator(".diff .added")).containsText("- anthropic/*");
      assertThat(page.locator(".change .meaning .loses").first()).isVisible();
      assertThat(visit.barriers()).isEmpty();
      page.locator(".changes a").last().click();
      page.locator(".change .actions button").click();
      page.locator("dialog button.primary").click();
      assertThat(page.locator(".note.ok")).isVisible();
      assertThat(page.locator(".changes li")).hasCount(3);
      assertThat(served.get("/v1/rules/" + FILE).body()).isEqualTo(POLICY);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void whatIsRefusedStaysADraftAndStandsInTheLog(String language, Browser browser) {
    desk.put(POLICY);
    try (Visit visit = Visit.to(served, browser, language)) {
      Page page = open(visit);
      String test = "\n---\nkind: tests\ntests: [{ name: none, given: %s, expect: allowed }]";
      page.keyboard().press("Control+End");
      page.keyboard().insertText(test.formatted(SETUP));
      assertThat(state(page, "shown")).isVisible();
      assertThat(page.locator("#tab-tests .badge")).hasText("1");
      page.locator("#tab-tests").click();
      assertThat(page.locator("#panel-body .finding")).containsText("policy/model-denied");
      publish(page, "Expect too much");
      assertThat(page.locator("dialog .note.error")).containsText("policy/model-denied");
      assertThat(visit.barriers()).isEmpty();
      page.locator("dialog .actions button").last().click();
      assertThat(content(page)).containsText("kind: tests");
      page.locator(".sections a").last().click();
      assertThat(page.locator(".entry.refused")).containsText("policy/model-denied");
      assertThat(page.locator(".entry.published")).isVisible();
      assertThat(visit.barriers()).isEmpty();
      assertThat(visit.complaints()).singleElement().asString().contains("422");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void aFileIsTakenAwayOnlyOncePublished(String language, Browser browser) {
    desk.put(POLICY);
    try (Visit visit = Visit.to(served, browser, language)) {
      Page page = open(visit);
      page.locator(".paper-head button").last().click();
      page.locator("dialog button.primary").click();
      assertThat(page.locator(".paper .note.warning"))
          .hasText(visit.text("rules", "remove.pending"));
      assertThat(served.get("/v1/rules/" + FILE).statusCode()).isEqualTo(200);
      publish(page, "No limits any more");
      assertThat(page.locator(".note.ok")).isVisible();
      assertThat(served.get("/v1/rules/" + FILE).statusCode()).isEqualTo(404);
      assertThat(visit.complaints()).isEmpty();
    }
  }
}
