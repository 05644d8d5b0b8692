package dev.plumbline.service.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Visiting.class)
class FramePageTest {
  @ParameterizedTest
  @ValueSource(strings = {"en", "ko", "ja", "zh"})
  void thePageSpeaksTheLanguageOfTheBrowser(String language, Visits visits) {
    Visit visit = visits.in(language);
    Page page = visit.open("");
    assertThat(page.locator("html")).hasAttribute("lang", language);
    for (String view : new String[] {"rules", "explain", "check"}) {
      page.locator("nav a[href='#/" + view + "']").click();
      assertThat(page.locator("nav a[aria-current=page]"))
          .hasText(visit.text("shell", "view." + view));
      assertThat(page.locator("#view h1")).hasText(visit.text(view, view + ".title"));
    }
  }
}
