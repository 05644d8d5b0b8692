package dev.plumbline.service.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import dev.plumbline.service.http.Served;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/**
 * The visits of one test. All end with it, and a test fails where the page complained of something
 * and nobody looked at {@link Visit#complaints()}.
 */
final class Visits implements AutoCloseable {
  private final Browser browser;
  private final Supplier<Served> common;
  private final List<Visit> made = new ArrayList<>();
  private final Deque<Runnable> endings = new ArrayDeque<>();

  Visits(Browser browser, Supplier<Served> common) {
    this.browser = browser;
    this.common = common;
  }

  /** The service of all tests, whose rules are those of {@link CheckForm#ACME}; left as it is. */
  Served common() {
    return common.get();
  }

  /** A service of this test alone, with no rules but the built-in ones. */
  Served own() {
    return own(folder -> Served.standard(folder.path()));
  }

  /** Starts a service in a folder. */
  interface Start {
    Served in(Folder folder) throws IOException;
  }

  /** A service of this test alone. */
  Served own(Start start) {
    try {
      Folder folder = Folder.create();
      endings.push(folder::close);
      Served served = start.in(folder);
      endings.push(served::close);
      return served;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A visit to the service of all tests, on a desktop in light colours. */
  Visit in(String language) {
    return to(common(), language);
  }

  Visit to(Served served, String language) {
    return to(served, language, Visit.Window.DESKTOP, ColorScheme.LIGHT);
  }

  Visit to(Served served, String language, Visit.Window window, ColorScheme colors) {
    Visit visit = Visit.to(served, browser, language, window, colors);
    made.add(visit);
    endings.push(visit::close);
    return visit;
  }

  @Override
  public void close() {
    List<String> unseen =
        made.stream().flatMap(visit -> visit.unseenComplaints().stream()).toList();
    while (!endings.isEmpty()) {
      endings.pop().run();
    }
    if (!unseen.isEmpty()) {
      throw new AssertionError("the page complained: " + unseen);
    }
  }
}
