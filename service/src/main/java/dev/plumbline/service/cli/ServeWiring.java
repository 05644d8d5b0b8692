package dev.plumbline.service.cli;

import dev.plumbline.TextProblem;
import dev.plumbline.probe.ProbeSettings;
import dev.plumbline.service.access.Door;
import dev.plumbline.service.http.HttpService;
import dev.plumbline.service.http.Limits;
import dev.plumbline.service.http.Listen;
import dev.plumbline.service.http.ServiceSettings;
import dev.plumbline.service.http.StoredSetups;
import dev.plumbline.service.journal.DecisionLog;
import dev.plumbline.service.journal.EventLog;
import dev.plumbline.service.store.CatalogRefreshing;
import dev.plumbline.service.store.FolderStore;
import dev.plumbline.service.store.GitStore;
import dev.plumbline.service.store.Publishing;
import dev.plumbline.service.store.RefusedRules;
import dev.plumbline.service.store.RemoteSource;
import dev.plumbline.service.store.RuleLoader;
import dev.plumbline.service.store.RuleStore;
import dev.plumbline.service.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the parts of a service as its settings say. */
final class ServeWiring {
  private final Session session;
  private final ServeSetting.Given given;

  ServeWiring(Session session, ServeSetting.Given given) {
    this.session = session;
    this.given = given;
  }

  ServiceSettings settings() throws Refusal {
    Listen listen =
        new Listen(
            ServeSetting.HOST.text(given),
            ServeSetting.PORT.number(given, 0, 65_535),
            ServeSetting.STOP_SECONDS.number(given, 0));
    Limits limits =
        new Limits(
            ServeSetting.SETUP_KIB.number(given, 1),
            ServeSetting.RULE_KIB.number(given, 1),
            ServeSetting.CONCURRENT.number(given, 1),
            ServeSetting.REQUESTS_PER_SECOND.number(given, 0),
            ServeSetting.REQUEST_SECONDS.number(given, 1),
            ServeSetting.IDLE_SECONDS.number(given, 1),
            ServeSetting.IMPACT_SECONDS.number(given, 1));
    return new ServiceSettings(listen, limits, Set.copyOf(ServeSetting.ORIGINS.list(given)));
  }

  /** The rules in force, and the way to change them. */
  Publishing publishing(EventLog log) throws Refusal {
    Clock clock = session.surroundings().clock();
    RuleLoader loader = new RuleLoader(ServeSetting.BUILTIN.flag(given), clock);
    RuleStore store = null;
    try {
      store = store();
      return Publishing.start(new Publishing.Sources(store, loader, clock, log));
    } catch (StoreException unusable) {
      close(store);
      throw new Refusal(unusable.sentence());
    } catch (RefusedRules refused) {
      close(store);
      for (TextProblem problem : refused.problems()) {
        session.complain(problem.toString());
      }
      throw new Refusal("the rules cannot be used, and no earlier ones are known");
    }
  }

  /** Fetches lists of models as often as is wished. */
  CatalogRefreshing catalogs(Publishing publishing, EventLog log) throws Refusal {
    int hours = ServeSetting.CATALOG_REFRESH_HOURS.number(given, 0);
    if (hours > 0 && !publishing.isWritable()) {
      throw new Refusal(
          "`--catalog-refresh-hours` writes into the rules, which cannot be changed here; "
              + "run `catalog refresh` at their source");
    }
    ProbeSettings probing = new ServeProbes(session, given).settings();
    Duration longest = Duration.ofSeconds(60);
    probing = probing.withLimits(probing.limits().withTimes(longest, longest));
    return CatalogRefreshing.start(publishing, probing, log, hours);
  }

  /**
   * What a service works with, and what ends with it.
   *
   * @param parts the parts
   * @param lifetime knows when to end
   */
  record Wired(HttpService.Parts parts, Machine.Lifetime lifetime) {
    void close() {
      DecisionLog decisions = parts.decisions();
      if (decisions != null) {
        decisions.close();
      }
    }
  }

  Wired parts(Publishing publishing, Door door, EventLog log) throws Refusal {
    Surroundings surroundings = session.surroundings();
    Machine machine = surroundings.machine();
    HttpService.Parts parts =
        new HttpService.Parts(
            publishing,
            surroundings.clock(),
            door,
            log,
            decisions(log),
            ServeSetting.DECISION_SETUPS.flag(given),
            machine.nanoTime(),
            machine.random(),
            new ServeProbes(session, given).settings(),
            stored());
    return new Wired(parts, machine.lifetime());
  }

  private @Nullable StoredSetups stored() throws Refusal {
    List<String> places = ServeSetting.SETUPS.list(given);
    if (places.isEmpty()) {
      return null;
    }
    SetupStore.requireAll(session, places);
    return plumbline -> {
      try {
        return SetupStore.open(session, plumbline, places);
      } catch (Refusal gone) {
        throw new IOException(gone.sentence());
      }
    };
  }

  private @Nullable DecisionLog decisions(EventLog log) throws Refusal {
    String file = ServeSetting.DECISION_LOG.text(given);
    if (file.isEmpty()) {
      return null;
    }
    try {
      return DecisionLog.open(session.path(file), log);
    } catch (IOException unwritable) {
      throw new Refusal(file + ": " + InputReader.reason(unwritable));
    }
  }

  private static void close(@Nullable RuleStore store) {
    if (store != null) {
      store.close();
    }
  }

  private RuleStore store() throws StoreException, Refusal {
    String folder = ServeSetting.RULES_FOLDER.text(given);
    if (folder.isEmpty()) {
      boolean writable = !ServeSetting.RULES_READ_ONLY.flag(given);
      return GitStore.open(data(), remote(), writable);
    }
    if (!ServeSetting.RULES_REMOTE.text(given).isEmpty()) {
      throw new Refusal("`--rules-folder` and `--rules-remote` are two sources; choose one");
    }
    Path path = session.path(folder);
    if (!Files.isDirectory(path)) {
      throw new Refusal(folder + ": there is no such folder");
    }
    return new FolderStore(path);
  }

  private @Nullable RemoteSource remote() throws Refusal {
    String url = ServeSetting.RULES_REMOTE.text(given);
    if (url.isEmpty()) {
      return null;
    }
    String user = ServeSetting.RULES_USER.text(given);
    String file = ServeSetting.RULES_PASSWORD_FILE.text(given);
    return new RemoteSource(
        url,
        ServeSetting.RULES_BRANCH.text(given),
        user.isEmpty() ? null : user,
        file.isEmpty() ? null : new InputReader(session).read(file).text().strip());
  }

  /** The folder for what the service keeps. */
  Path data() throws Refusal {
    return session.path(ServeSetting.DATA.text(given));
  }
}
