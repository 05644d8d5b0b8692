package dev.plumbline.service.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is left in English where people read another language. */
@ExtendWith(Visiting.class)
class SpokenPageTest {
  private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");

  /** Names, and words that people write in Latin letters in every language. */
  private static final Set<String> NAMES =
      Set.of(
          "API",
          "SDK",
          "URL",
          "ID",
          "IP",
          "AI",
          "JSON",
          "YAML",
          "OAuth",
          "LLM",
          "token",
          "Token",
          "Anthropic",
          "OpenAI",
          "OpenRouter",
          "Google",
          "Cloud",
          "Microsoft",
          "Entra",
          "AWS",
          "Plumbline",
          "BytePlus",
          "Codestral",
          "LKEAP",
          "MaaS",
          "Moark",
          "Solar",
          "TokenHub",
          "Go",
          "llama",
          "cpp",
          "ai",
          "com",
          "env",
          "promptCaching");

  /** The texts that a form shows, for each provider, without code, values and names of options. */
  private static final String FORMS =
      """
      async () => {
        const field = document.getElementById("field-provider");
        const { providers } = await (await fetch("v1/providers")).json();
        return providers.flatMap(({ id }) => {
          field.value = id;
          field.dispatchEvent(new Event("input", { bubbles: true }));
          const texts = document.createTreeWalker(document.getElementById("view"), NodeFilter.SHOW_TEXT);
          const said = [];
          while (texts.nextNode()) {
            const { parentElement, textContent } = texts.currentNode;
            if (!parentElement.closest("code, pre, .code, [role=listbox]")) {
              said.push(`${id}: ${textContent.trim()}`);
            }
          }
          return said;
        });
      }
      """;

  @ParameterizedTest
  @ValueSource(strings = {"ko", "ja", "zh"})
  void theFormOfEveryProviderIsTranslated(String language, Visits visits) {
    Page page = CheckForm.open(visits.in(language)).page();
    page.locator("#field-provider").click();
    assertThat(page.locator("#field-provider-list [role=option]").first()).isVisible();
    List<?> texts = (List<?>) page.evaluate(FORMS);
    assertThat(texts).hasSizeGreaterThan(4000);
    assertThat(texts.stream().map(Object::toString).filter(SpokenPageTest::isEnglish)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "ja", "zh"})
  void anExplanationIsTranslated(String language, Visits visits) {
    Visit visit = visits.in(language);
    CheckForm.open(visit)
        .paste("provider: openrouter\nmodel: a/b\ncontext: { organization: acme, groups: [x] }\n");
    Page page = visit.open("explain");
    assertThat(page.locator(".layer")).isVisible();
    List<String> titles =
        page.locator(".explain h2, .explain h3, .explain .title, .explain dt, .tag, summary")
            .allTextContents();
    assertThat(titles).hasSizeGreaterThan(8);
    assertThat(titles.stream().filter(SpokenPageTest::isEnglish)).isEmpty();
  }

  private static boolean isEnglish(String text) {
    return LATIN
        .matcher(text.substring(text.indexOf(": ") + 1))
        .results()
        .map(MatchResult::group)
        .anyMatch(word -> !NAMES.contains(word));
  }
}
