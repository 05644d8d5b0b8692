package dev.plumbline.service.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.plumbline.Context;
import dev.plumbline.service.access.Caller;
import dev.plumbline.service.access.Door;
import dev.plumbline.service.access.Role;
import dev.plumbline.service.http.Served;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Visiting.class)
class TokenPageTest {
  private static final Door DOOR =
      credentials ->
          "Bearer right".equals(credentials)
              ? new Caller("alice", "", Set.of(Role.VALIDATE), Context.NONE)
              : null;

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void aProtectedServiceAsksForATokenAndTheTabAloneKeepsIt(String language, Visits visits) {
    Served served = visits.own(folder -> Served.with(folder.path(), Served.LIMITS, DOOR));
    Visit visit = visits.to(served, language);
    Page page = visit.open("check");
    assertThat(page.locator("dialog h2")).hasText(visit.text("shell", "token.title"));
    assertThat(page.locator("#token")).isFocused();
    assertThat(visit.barriers()).isEmpty();
    page.locator("#token").fill("wrong");
    page.keyboard().press("Enter");
    assertThat(page.locator("dialog .note")).hasText(visit.text("shell", "token.refused"));
    page.locator("#token").fill("right");
    page.keyboard().press("Enter");
    assertThat(page.locator("dialog")).hasCount(0);
    CheckForm form = new CheckForm(visit);
    form.provider("openrouter").submit();
    assertThat(form.findings("model")).hasCount(1);
    assertThat(page.evaluate("JSON.stringify(localStorage) + document.cookie").toString())
        .doesNotContain("right");
    page.reload();
    form.provider("openrouter");
    page.locator(".tools button").click();
    assertThat(page.locator("dialog h2")).isVisible();
    assertThat(visit.complaints()).allMatch(complaint -> complaint.contains("401"));
  }
}
