package dev.plumbline.service.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.plumbline.service.http.Served;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Chromium.class)
class FramePageTest {
  @TempDir private static Path data;
  private static Served served;

  @BeforeAll
  static void start() throws IOException {
    served = Served.standard(data);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko", "ja", "zh"})
  void thePageSpeaksTheLanguageOfTheBrowser(String language, Browser browser) {
    try (Visit visit = Visit.to(served, browser, language)) {
      Page page = visit.open("");
      assertThat(page.locator("html")).hasAttribute("lang", language);
      for (String view : new String[] {"rules", "explain", "check"}) {
        page.locator("nav a[href='#/" + view + "']").click();
        assertThat(page.locator("nav a[aria-current=page]"))
            .hasText(visit.text("shell", "view." + view));
        assertThat(page.locator("#view h1")).hasText(visit.text(view, view + ".title"));
      }
      assertThat(visit.complaints()).isEmpty();
    }
  }
}
