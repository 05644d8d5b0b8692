package dev.plumbline.service.cli;

import dev.plumbline.service.access.Door;
import dev.plumbline.service.http.HttpService;
import dev.plumbline.service.http.ServiceSettings;
import dev.plumbline.service.journal.EventLog;
import dev.plumbline.service.store.CatalogRefreshing;
import dev.plumbline.service.store.Polling;
import dev.plumbline.service.store.Publishing;
import java.io.IOException;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plumbline serve}: the engine over HTTP until the process is asked to end. */
final class ServeCommand implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("serve");
    ServeSetting.addAllTo(spec);
    return CommandHelp.SERVE.describe(spec);
  }

  @Override
  public Status run(ParseResult parsed, Session session) throws Refusal, IOException {
    Surroundings surroundings = session.surroundings();
    ServeSetting.Given given = new ServeSetting.Given(parsed, surroundings.environment());
    ServeWiring wiring = new ServeWiring(session, given);
    ServiceSettings settings = wiring.settings();
    int pollSeconds = ServeSetting.RULES_POLL_SECONDS.number(given, 0);
    Door door = new ServeAccess(session, given).door(wiring.data(), settings.listen().isLoopback());
    EventLog log = new EventLog(surroundings.err(), surroundings.clock());
    try (Publishing publishing = wiring.publishing(log)) {
      ServeWiring.Wired wired = wiring.parts(publishing, door, log);
      return serve(settings, wired, pollSeconds, wiring.catalogs(publishing, log));
    }
  }

  private static Status serve(
      ServiceSettings settings,
      ServeWiring.Wired wired,
      int pollSeconds,
      CatalogRefreshing catalogs)
      throws Refusal {
    HttpService.Parts parts = wired.parts();
    Polling polling = Polling.start(parts.publishing(), pollSeconds);
    try (HttpService service = HttpService.start(settings, parts)) {
      wired.lifetime().serve(service::close);
      parts.log().info("stopped", Map.of());
      return Status.FINE;
    } catch (IOException unable) {
      throw new Refusal(String.valueOf(unable.getMessage()));
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return Status.TROUBLE;
    } finally {
      catalogs.close();
      polling.close();
      wired.close();
    }
  }
}
