package dev.plumbline.service.cli;

import dev.plumbline.service.access.Door;
import dev.plumbline.service.http.HttpService;
import dev.plumbline.service.http.ServiceSettings;
import dev.plumbline.service.journal.EventLog;
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
    ServeSetting.addTo(spec);
    return CommandHelp.SERVE.describe(spec);
  }

  @Override
  public Status run(ParseResult parsed, Session session) throws Refusal, IOException {
    Surroundings surroundings = session.surroundings();
    ServeSetting.Given given = new ServeSetting.Given(parsed, surroundings.environment());
    ServeWiring wiring = new ServeWiring(session, given);
    ServiceSettings settings = wiring.settings();
    int pollSeconds = ServeSetting.RULES_POLL_SECONDS.number(given, 0);
    if (!settings.listen().isLoopback()) {
      throw new Refusal("off this machine the service needs authentication; listen to 127.0.0.1");
    }
    Machine machine = surroundings.machine();
    EventLog log = new EventLog(surroundings.err(), surroundings.clock());
    try (Publishing publishing = wiring.publishing(log)) {
      HttpService.Parts parts =
          new HttpService.Parts(
              publishing,
              surroundings.clock(),
              Door.OPEN,
              log,
              machine.nanoTime(),
              machine.random());
      Polling polling = Polling.start(publishing, pollSeconds);
      try {
        return serve(settings, parts, machine.lifetime());
      } finally {
        polling.close();
      }
    }
  }

  private static Status serve(
      ServiceSettings settings, HttpService.Parts parts, Machine.Lifetime lifetime) throws Refusal {
    try (HttpService service = HttpService.start(settings, parts)) {
      lifetime.serve(service::close);
      parts.log().info("stopped", Map.of());
      return Status.FINE;
    } catch (IOException unable) {
      throw new Refusal(String.valueOf(unable.getMessage()));
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return Status.TROUBLE;
    }
  }
}
