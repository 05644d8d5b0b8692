package dev.plumbline.service.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.plumbline.Context;
import dev.plumbline.service.access.Caller;
import dev.plumbline.service.access.Role;
import dev.plumbline.service.http.Served;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see while the service does not do what they want. */
@ExtendWith(Visiting.class)
class WaitingPageTest {
  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void aServiceThatIsGoneIsToldAndAskedAgain(String language, Visits visits) {
    Visit visit = visits.in(language);
    CheckForm form = CheckForm.open(visit).provider("openrouter");
    form.fill("apiKey", "Bearer " + CheckForm.KEY);
    assertThat(form.findings("apiKey")).hasCount(1);
    Page page = form.page();
    page.route("**/v1/**", Route::abort);
    form.fill("apiKey", CheckForm.KEY);
    assertThat(page.locator(".verdict .status")).hasText(visit.text("shell", "problem.offline"));
    assertThat(form.announced()).hasText(visit.text("shell", "problem.offline"));
    assertThat(form.findings("apiKey")).hasCount(0);
    assertThat(visit.barriers()).isEmpty();

    page.unroute("**/v1/**");
    form.fill("model", "anthropic/claude-sonnet-4.5");
    assertThat(page.locator(".verdict .status")).hasText(visit.text("check", "verdict.ok"));
    assertThat(visit.complaints()).allMatch(complaint -> complaint.contains("ERR_FAILED"));
  }

  @Test
  void aServiceThatCameBackIsFoundWithoutAnybodyTyping(Visits visits) {
    Visit visit = visits.in("en");
    Page page = visit.page();
    page.route("**/v1/**", Route::abort);
    CheckForm form = CheckForm.open(visit);
    assertThat(page.locator(".verdict .status")).hasText(visit.text("shell", "problem.offline"));
    page.unroute("**/v1/**");
    page.locator(".verdict button").click();
    assertThat(page.locator(".verdict .status")).hasText(visit.text("check", "verdict.empty"));
    form.provider("openrouter");
    assertThat(visit.complaints()).allMatch(complaint -> complaint.contains("ERR_FAILED"));
  }

  @Test
  void whatExplainsIsThereWhenTheServiceIsNotAnyMore(Visits visits) {
    Visit visit = visits.in("en");
    CheckForm.open(visit).provider("openrouter");
    Page page = visit.page();
    page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    page.route("**/*", Route::abort);
    page.locator("nav a[href='#/explain']").click();
    assertThat(page.locator(".explain [role=alert]"))
        .hasText(visit.text("shell", "problem.offline"));
    assertThat(visit.complaints()).allMatch(complaint -> complaint.contains("ERR_FAILED"));
  }

  @ParameterizedTest
  @CsvSource({
    "429, too-many-requests, en",
    "503, overloaded, ko",
    "413, too-large, ja",
    "500, internal-error, zh",
  })
  void aRefusalIsToldInTheLanguageOfThePage(
      int status, String kind, String language, Visits visits) {
    Visit visit = visits.in(language);
    CheckForm form = CheckForm.open(visit).provider("openrouter");
    String problem =
        "{\"type\": \"urn:plumbline:problem:%s\", \"detail\": \"not for people\"}".formatted(kind);
    form.page()
        .route(
            "**/v1/validate",
            route -> route.fulfill(new Route.FulfillOptions().setStatus(status).setBody(problem)));
    form.fill("model", "a/b");
    assertThat(form.page().locator(".verdict .status"))
        .containsText(visit.text("shell", "problem." + kind));
    assertThat(visit.complaints()).allMatch(complaint -> complaint.contains("" + status));
  }

  @Test
  void aTokenWithoutTheRoleIsToldWhatItLacks(Visits visits) {
    Served served =
        visits.own(
            folder ->
                Served.with(
                    folder.path(),
                    Served.LIMITS,
                    credentials -> new Caller("alice", "", Set.of(Role.READ_RULES), Context.NONE)));
    Visit visit = visits.to(served, "en");
    CheckForm.open(visit);
    assertThat(visit.page().locator(".verdict .status"))
        .containsText(visit.text("shell", "problem.forbidden"));
    assertThat(visit.complaints()).allMatch(complaint -> complaint.contains("403"));
  }
}
