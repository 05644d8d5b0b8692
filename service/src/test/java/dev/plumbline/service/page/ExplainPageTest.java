package dev.plumbline.service.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Visiting.class)
class ExplainPageTest {
  @ParameterizedTest
  @CsvSource({"en, organization, team, this decides", "ko, 조직, 팀, 결정한 정책"})
  void everyLayerSaysWhatItHasAgainstTheSetup(
      String language, String organization, String team, String decides, Visits visits) {
    Visit visit = visits.in(language);
    Page page = visit.open("explain");
    assertThat(page.locator(".empty")).containsText(visit.text("explain", "explain.empty"));
    page.locator(".empty a").click();
    CheckForm form = new CheckForm(visit);
    form.paste(
        """
        provider: openrouter
        apiKey: %s
        model: openai/gpt-5-preview
        options: { maxTokens: 9000, promptCaching: true }
        context: { organization: acme, groups: [research] }
        """
            .formatted(CheckForm.KEY));
    page.locator(".verdict a[href='#/explain']").click();

    Locator layers = page.locator(".layer");
    assertThat(layers).hasCount(2);
    assertThat(layers.nth(0).locator("h3")).hasText(organization);
    assertThat(layers.nth(0).locator(".no")).containsText("models.allow");
    assertThat(layers.nth(0).locator(".no .decides")).hasText(decides);
    assertThat(layers.nth(0).locator("li.silent")).containsText("limits.maxTokens");
    assertThat(layers.nth(1).locator("h3")).hasText(team);
    assertThat(layers.nth(1).locator(".no")).containsText("models.deny");
    assertThat(page.locator("[aria-labelledby=spoke-title] .source code").first())
        .hasText("policy/model-denied");
    assertThat(page.content()).doesNotContain(CheckForm.KEY.substring(9, 17));
  }
}
