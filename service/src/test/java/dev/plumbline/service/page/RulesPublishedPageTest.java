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
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Visiting.class)
class RulesPublishedPageTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void theHistoryShowsTextAndMeaningAndLeadsBack(String language, Visits visits) {
    RulesDesk desk = new RulesDesk(visits.own());
    String tag = tag(desk.put(POLICY));
    desk.put(POLICY.replace("openai", "anthropic"), tag);
    Visit visit = visits.to(desk.served(), language);
    Page page = visit.open("rules/history");
    assertThat(page.locator(".diff .removed")).containsText("- openai/*");
    assertThat(page.locator(".diff .added")).containsText("- anthropic/*");
    assertThat(page.locator(".change .meaning .loses").first()).isVisible();
    assertThat(visit.barriers()).isEmpty();
    page.locator(".changes a").last().click();
    page.locator(".change .back").click();
    assertThat(page.locator("dialog .meaning .gains").first()).isVisible();
    page.locator("dialog button.primary").click();
    assertThat(page.locator(".note.ok")).isVisible();
    assertThat(page.locator(".changes li")).hasCount(3);
    assertThat(desk.served().get("/v1/rules/" + FILE).body()).isEqualTo(POLICY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void versionsAreComparedAndOneFileIsTakenBack(String language, Visits visits) {
    RulesDesk desk = new RulesDesk(visits.own());
    String tag = tag(desk.put(POLICY));
    desk.put(POLICY.replace("openai", "anthropic"), tag);
    Visit visit = visits.to(desk.served(), language);
    Page page = open(visit);
    page.locator(".paper-head a").click();
    assertThat(page.locator(".lead code")).hasText(FILE);
    page.locator(".changes a").last().click();
    page.locator(".compare select").selectOption(new SelectOption().setIndex(1));
    assertThat(page.locator(".change h3").first()).hasText(visit.text("rules", "compare.meaning"));
    assertThat(page.locator(".diff .removed")).containsText("- anthropic/*");
    assertThat(page.locator(".diff .added")).containsText("- openai/*");
    assertThat(visit.barriers()).isEmpty();
    page.locator(".diff .subhead button").click();
    assertThat(content(page)).containsText("- openai/*");
    assertThat(page.locator(".tree .mark")).hasText(visit.text("rules", "change.changed"));
    publish(page, "As it was");
    assertThat(page.locator("#done")).isVisible();
    assertThat(desk.served().get("/v1/rules/" + FILE).body()).isEqualTo(POLICY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void whatIsRefusedStaysADraftAndStandsInTheLog(String language, Visits visits) {
    RulesDesk desk = new RulesDesk(visits.own());
    desk.put(POLICY);
    Visit visit = visits.to(desk.served(), language);
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

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void aFileIsTakenAwayOnlyOncePublished(String language, Visits visits) {
    RulesDesk desk = new RulesDesk(visits.own());
    desk.put(POLICY);
    Visit visit = visits.to(desk.served(), language);
    Page page = open(visit);
    page.locator(".paper-head .remove").click();
    page.locator("dialog button.primary").click();
    assertThat(page.locator(".paper .note.warning")).hasText(visit.text("rules", "remove.pending"));
    assertThat(desk.served().get("/v1/rules/" + FILE).statusCode()).isEqualTo(200);
    publish(page, "No limits any more");
    assertThat(page.locator(".note.ok")).isVisible();
    assertThat(desk.served().get("/v1/rules/" + FILE).statusCode()).isEqualTo(404);
  }
}
