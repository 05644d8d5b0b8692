package dev.plumbline.service.page;

import com.microsoft.playwright.Browser;
import dev.plumbline.service.http.Served;
import java.io.IOException;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests {@link Visits} to the page: all in one browser, and, unless they want one of their
 * own, to one service. Both are started once in a run.
 */
final class Visiting implements BeforeEachCallback, ParameterResolver {
  private static final Namespace SHARED = Namespace.create(Visiting.class);

  private final Chromium chromium = new Chromium();

  /** A service with the rules of {@link CheckForm#ACME}, until the last test is over. */
  private record Common(Served served, Folder folder) implements AutoCloseable {
    static Common start() {
      try {
        Folder folder = Folder.create();
        Served served = Served.standard(folder.path());
        served.publish("acme.yaml", CheckForm.ACME);
        return new Common(served, folder);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      served.close();
      folder.close();
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    chromium.beforeEach(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Visits.class;
  }

  /** Visits end with the test: what stands in a test's own store is closed after it. */
  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    ExtensionContext.Store shared = context.getRoot().getStore(SHARED);
    Browser browser = (Browser) chromium.resolveParameter(parameter, context);
    return context
        .getStore(SHARED)
        .computeIfAbsent(
            Visits.class,
            key ->
                new Visits(
                    browser,
                    () ->
                        shared
                            .computeIfAbsent(Common.class, one -> Common.start(), Common.class)
                            .served()),
            Visits.class);
  }
}
