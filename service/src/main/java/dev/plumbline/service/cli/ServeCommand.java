package dev.plumbline.service.cli;

import dev.plumbline.Plumbline;
import dev.plumbline.service.access.Door;
import dev.plumbline.service.http.HttpService;
import dev.plumbline.service.http.Limits;
import dev.plumbline.service.http.Listen;
import dev.plumbline.service.http.ServiceSettings;
import dev.plumbline.service.journal.EventLog;
import dev.plumbline.service.store.ActiveRules;
import dev.plumbline.service.store.RuleFiles;
import dev.plumbline.service.store.RuleSet;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plumbline serve}: the engine over HTTP until the process is asked to end. */
final class ServeCommand implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("serve");
    ServeSetting.addTo(spec);
    Options.ruleFolders(spec);
    return CommandHelp.SERVE.describe(spec);
  }

  @Override
  public Status run(ParseResult parsed, Session session) throws Refusal, IOException {
    ServiceSettings settings = settings(parsed, session.surroundings().environment());
    if (!settings.listen().isLoopback()) {
      throw new Refusal("off this machine the service needs authentication; listen to 127.0.0.1");
    }
    RuleBaseLoader loader = new RuleBaseLoader(session);
    Plumbline plumbline = loader.load(loader.builder(parsed, Options.texts(parsed, Options.RULES)));
    Machine machine = session.surroundings().machine();
    EventLog log = new EventLog(session.surroundings().err(), session.surroundings().clock());
    HttpService.Parts parts =
        new HttpService.Parts(
            new ActiveRules(new RuleSet(plumbline, RuleFiles.NONE)),
            Door.OPEN,
            log,
            machine.nanoTime(),
            machine.random());
    return serve(settings, parts, machine.lifetime());
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

  private static ServiceSettings settings(ParseResult parsed, Map<String, String> environment)
      throws Refusal {
    Listen listen =
        new Listen(
            ServeSetting.HOST.text(parsed, environment),
            ServeSetting.PORT.number(parsed, environment, 0),
            ServeSetting.STOP_SECONDS.number(parsed, environment, 0));
    Limits limits =
        new Limits(
            ServeSetting.SETUP_KIB.number(parsed, environment, 1),
            ServeSetting.RULE_KIB.number(parsed, environment, 1),
            ServeSetting.CONCURRENT.number(parsed, environment, 1),
            ServeSetting.REQUESTS_PER_SECOND.number(parsed, environment, 0),
            ServeSetting.REQUEST_SECONDS.number(parsed, environment, 1),
            ServeSetting.IDLE_SECONDS.number(parsed, environment, 1));
    return new ServiceSettings(
        listen, limits, Set.copyOf(ServeSetting.ORIGINS.list(parsed, environment)));
  }
}
