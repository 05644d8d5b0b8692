package dev.plumbline.service.store;

import dev.plumbline.Plumbline;
import dev.plumbline.TextProblem;
import dev.plumbline.probe.CatalogFetcher;
import dev.plumbline.probe.FetchedCatalog;
import dev.plumbline.probe.ProbeSettings;
import dev.plumbline.service.journal.EventLog;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Fetches the lists of models that providers publish, again and again, and publishes what is new
 * like any other change: it is tried first, kept in the store with its history, and put in force as
 * a whole. Lists that want a key are not asked.
 */
public final class CatalogRefreshing implements AutoCloseable {
  private static final String AUTHOR = "Catalog refresh";
  private static final String EMAIL = "catalog-refresh@localhost";

  private final Publishing publishing;
  private final ProbeSettings settings;
  private final EventLog log;
  private final ScheduledExecutorService thread;

  private CatalogRefreshing(
      Publishing publishing,
      ProbeSettings settings,
      EventLog log,
      ScheduledExecutorService thread) {
    this.publishing = publishing;
    this.settings = settings;
    this.log = log;
    this.thread = thread;
  }

  /**
   * Begins to fetch.
   *
   * @param hours the pause between two times, and before the first; 0 never fetches
   */
  public static CatalogRefreshing start(
      Publishing publishing, ProbeSettings settings, EventLog log, int hours) {
    ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread made = new Thread(work, "catalogs");
              made.setDaemon(true);
              return made;
            });
    CatalogRefreshing refreshing = new CatalogRefreshing(publishing, settings, log, thread);
    if (hours > 0) {
      thread.scheduleWithFixedDelay(refreshing::refresh, hours, hours, TimeUnit.HOURS);
    }
    return refreshing;
  }

  /** Fetches all lists once; whatever goes wrong, what is known stays in force. */
  void refresh() {
    try {
      Plumbline plumbline = publishing.active().current().plumbline();
      CatalogFetcher fetcher = plumbline.catalogFetcher(settings);
      publish(fetcher.fetch(new CatalogFetcher.Order(fetcher.providers(), Map.of(), false)));
    } catch (StoreException unreachable) {
      log.warn("catalogs-not-kept", Map.of("reason", unreachable.sentence()));
    } catch (ChangedMeanwhile raced) {
      log.warn("catalogs-not-kept", Map.of("reason", "the rules were changed meanwhile"));
    } catch (RefusedRules refused) {
      log.warn("catalogs-refused", Map.of("problem", refused.problems().get(0).toString()));
      refuse(refused.problems().stream().map(TextProblem::toString).toList());
    } catch (RuntimeException defect) {
      log.error("defect", Map.of("failure", defect.getClass().getSimpleName()));
    }
  }

  private void publish(List<FetchedCatalog> fetched)
      throws StoreException, ChangedMeanwhile, RefusedRules {
    Map<String, String> texts = new TreeMap<>();
    List<String> refused = new ArrayList<>();
    for (FetchedCatalog one : fetched) {
      if (one.outcome() == FetchedCatalog.Outcome.REFUSED) {
        log.warn("catalog-refused", Map.of("provider", one.provider(), "reason", one.because()));
        refused.add(one.provider() + ": " + one.because());
      } else if (one.outcome() == FetchedCatalog.Outcome.CHANGED && one.after() != null) {
        String text = new String(one.after().json(), StandardCharsets.UTF_8);
        texts.put(RulePath.ofCatalog(one.provider()), text);
      }
    }
    if (!texts.isEmpty()) {
      String message = "Take newer lists of models: " + texts.size() + " changed";
      publishing.publish(texts, new Intent(AUTHOR, EMAIL, settings.clock().instant(), message));
    }
    refuse(refused);
  }

  /** What is wrong with the lists that were fetched last; nothing where all can be used. */
  private void refuse(List<String> problems) {
    Refusal refusal = new Refusal("", AUTHOR, settings.clock().instant(), "", List.of(), problems);
    publishing.active().fetchedCatalogs(problems.isEmpty() ? null : refusal);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
