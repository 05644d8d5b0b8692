package dev.plumbline.service.http;

import dev.plumbline.probe.ProbeSettings;
import dev.plumbline.service.access.Door;
import dev.plumbline.service.access.Role;
import dev.plumbline.service.journal.EventLog;
import dev.plumbline.service.store.GitStore;
import dev.plumbline.service.store.Publishing;
import dev.plumbline.service.store.RuleLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/**
 * The service with one more path, {@code POST /noop}, which reads the content and answers nothing:
 * what validation costs shows against it, on the same server in the same run.
 */
final class LoadServer {
  private LoadServer() {}

  public static void main(String[] arguments) throws Exception {
    int port = Integer.parseInt(arguments[0]);
    Path data = Files.createTempDirectory("plumbline-load");
    EventLog log = new EventLog(System.err, Clock.systemUTC());
    Publishing publishing =
        Publishing.start(
            new Publishing.Sources(
                GitStore.open(data, null, true),
                new RuleLoader(true, Clock.systemUTC()),
                Clock.systemUTC(),
                log));
    HttpService.Parts parts =
        new HttpService.Parts(
            publishing,
            Clock.systemUTC(),
            Door.OPEN,
            log,
            null,
            false,
            System::nanoTime,
            byte[]::new,
            ProbeSettings.of(Clock.systemUTC(), new byte[32]),
            null);
    ServiceSettings settings =
        new ServiceSettings(new Listen("127.0.0.1", port, 1), Limits.DEFAULT, Set.of());
    HttpService.start(settings, parts, List.of(noop()));
    new CountDownLatch(1).await();
  }

  private static Route noop() {
    Endpoint.Whole nothing =
        new Endpoint.Whole(64 << 10, call -> Answer.json(new byte[] {'{', '}'}));
    return new Route("/noop", Map.of(Method.POST, new Endpoint(Role.VALIDATE, nothing)));
  }
}
