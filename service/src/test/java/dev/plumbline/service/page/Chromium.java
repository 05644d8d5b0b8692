package dev.plumbline.service.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link Browser}, one for all of them. Where this machine has none, says so and
 * skips each test that wanted it.
 */
final class Chromium implements BeforeEachCallback, ParameterResolver {
  private static final List<String> PROGRAMS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** Long enough for a machine that has much else to do. */
  private static final int LONGEST_MILLIS = 30_000;

  private static final Namespace SHARED = Namespace.create(Chromium.class);

  /** The browser and what drives it, until the last test is over. */
  private record Running(Playwright driver, Browser browser) implements AutoCloseable {
    static Running start(Path program) {
      PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_MILLIS);
      Map<String, String> surroundings = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
      Playwright driver = Playwright.create(new Playwright.CreateOptions().setEnv(surroundings));
      Browser browser =
          driver
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(program)
                      .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
      return new Running(driver, browser);
    }

    @Override
    public void close() {
      browser.close();
      driver.close();
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    if (program().isEmpty()) {
      System.err.println(
          "NOT TESTED, as there is no Chromium here: " + context.getRequiredTestMethod().getName());
      Assumptions.abort("no browser: install one of " + PROGRAMS);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Path program = program().orElseThrow();
    return context
        .getRoot()
        .getStore(SHARED)
        .computeIfAbsent(Running.class, key -> Running.start(program), Running.class)
        .browser();
  }

  private static Optional<Path> program() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(folder -> PROGRAMS.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
