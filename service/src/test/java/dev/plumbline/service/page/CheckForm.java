package dev.plumbline.service.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The form that checks a setup, as somebody uses it who sees it. */
record CheckForm(Visit visit) {
  static final String KEY = "sk-or-v1-" + "0a1b2c3d4e5f6071".repeat(4);
  static final String ACME =
      """
      kind: policy
      name: acme
      applies: { organizations: [acme] }
      models: { allow: ["anthropic/*"] }
      require: { options: { promptCaching: true } }
      limits: { maxTokens: { max: 8192 } }
      overridable: [limits.maxTokens]
      ---
      kind: policy
      name: acme-research
      layer: team
      applies: { groups: [research] }
      models: { deny: ["*preview*"] }
      limits: { maxTokens: { max: 32000 } }
      """;

  static CheckForm open(Visit visit) {
    visit.open("check");
    return new CheckForm(visit);
  }

  Page page() {
    return visit.page();
  }

  Locator field(String name) {
    return page().locator("#field-" + name);
  }

  Locator findings(String name) {
    return page().locator("#field-" + name + "-findings .finding");
  }

  /** Types a name and takes the first of the list. */
  CheckForm provider(String name) {
    field("provider").fill(name);
    assertThat(page().locator("#field-provider-list [role=option]").first()).isVisible();
    page().keyboard().press("ArrowDown");
    page().keyboard().press("Enter");
    assertThat(field("provider")).hasAttribute("aria-expanded", "false");
    return this;
  }

  CheckForm fill(String name, String text) {
    field(name).fill(text);
    return this;
  }

  /** Says whom the setup is for. */
  CheckForm organization(String name, String groups) {
    page().locator(".context summary").click();
    field("context-organization").fill(name);
    field("context-groups").fill(groups);
    return this;
  }

  CheckForm paste(String text) {
    page().locator(".paste summary").click();
    page().locator("#pasted").fill(text);
    page().locator(".paste .actions button").click();
    assertThat(page().locator("#summary")).isFocused();
    return this;
  }

  CheckForm submit() {
    page().locator("form button[type=submit]").click();
    assertThat(page().locator("#summary")).isFocused();
    return this;
  }

  /** Parts of what can be copied. */
  Locator output(String part) {
    return page().locator(".output " + part);
  }

  /** Chooses as what the setup is copied. */
  CheckForm format(String name) {
    output(".chips button")
        .filter(new Locator.FilterOptions().setHasText(visit.text("check", "output." + name)))
        .click();
    return this;
  }

  /** Copies, and gives what was copied. */
  String copied() {
    Locator button = output(".actions button");
    button.click();
    assertThat(button).hasText(visit.text("check", "output.copied"));
    return (String) page().evaluate("navigator.clipboard.readText()");
  }

  /** What screen readers were told last. */
  Locator announced() {
    return page().locator("[role=status][aria-live=polite]");
  }
}
