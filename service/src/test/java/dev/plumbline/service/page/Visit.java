package dev.plumbline.service.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.plumbline.service.http.Served;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Somebody who looks at the page of a service in a window of their own. */
final class Visit implements AutoCloseable {
  /** How wide windows are. */
  enum Window {
    DESKTOP(1280, 900),
    PHONE(375, 740);

    final int width;
    final int height;

    Window(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  private final BrowserContext context;
  private final Page page;
  private final String language;
  private final String root;
  private final List<String> complaints = new ArrayList<>();
  private boolean lookedAt;

  private Visit(BrowserContext context, String language, String root) {
    this.context = context;
    this.language = language;
    this.root = root;
    this.page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
  }

  /** A visit on a desktop in light colours. */
  static Visit to(Served served, Browser browser, String language) {
    return to(served, browser, language, Window.DESKTOP, ColorScheme.LIGHT);
  }

  static Visit to(
      Served served, Browser browser, String language, Window window, ColorScheme colors) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(window.width, window.height)
                .setColorScheme(colors)
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
    return new Visit(context, language, "http://127.0.0.1:" + served.port() + "/");
  }

  /** Opens a place of the page, such as {@code check}, and waits until it is there. */
  Page open(String place) {
    page.navigate(root + "#/" + place);
    assertThat(page.locator("#view h1")).isVisible();
    return page;
  }

  Page page() {
    return page;
  }

  /** All that the document and its fields hold. */
  String everything() {
    return page.content()
        + page.evaluate(
            "[...document.querySelectorAll('input,textarea')].map((one) => one.value).join(' ')");
  }

  /** What the page says for a key in the language of this visit, without values filled in. */
  String text(String area, String key) {
    JsonNode text = texts(area, language).get(key);
    if (text == null) {
      throw new IllegalArgumentException(area + " has no text " + key);
    }
    return text.asText();
  }

  static JsonNode texts(String area, String language) {
    String name = "files/texts/" + area + "." + language + ".json";
    try (InputStream resource = PageFiles.class.getResourceAsStream(name)) {
      return new ObjectMapper().readTree(resource);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Errors of scripts and refusals of the page's policy; none are expected, ever. */
  List<String> complaints() {
    lookedAt = true;
    return List.copyOf(complaints);
  }

  List<String> unseenComplaints() {
    return lookedAt ? List.of() : List.copyOf(complaints);
  }

  /** What axe finds against WCAG 2.2 AA in the page as it is now. */
  List<String> barriers() {
    if ((boolean) page.evaluate("window.axe === undefined")) {
      page.evaluate(axe());
    }
    Object found =
        page.evaluate(
            "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',"
                + " 'best-practice'] }).then((result) => JSON.stringify(result.violations))");
    try {
      JsonNode violations = new ObjectMapper().readTree((String) found);
      return StreamSupport.stream(violations.spliterator(), false).map(Visit::told).toList();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String told(JsonNode violation) {
    return StreamSupport.stream(violation.get("nodes").spliterator(), false)
        .map(node -> node.get("html").asText() + " " + node.get("failureSummary").asText())
        .collect(joining("\n  ", violation.get("id").asText() + "\n  ", ""));
  }

  private static String axe() {
    try (InputStream script = Visit.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
