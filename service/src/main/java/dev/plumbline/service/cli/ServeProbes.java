package dev.plumbline.service.cli;

import dev.plumbline.probe.Limits;
import dev.plumbline.probe.ProbeSettings;
import dev.plumbline.probe.Reach;
import java.time.Duration;
import java.util.Set;

/** How a service asks endpoints: none inside its own network but those that are named. */
final class ServeProbes {
  static final int SECONDS = (int) Limits.STANDARD.total().toSeconds();
  static final int AT_ONCE = Limits.STANDARD.atOnce();
  static final int PER_MINUTE = Limits.STANDARD.perMinute();

  private static final int RANDOMNESS = 32;

  private final Session session;
  private final ServeSetting.Given given;

  ServeProbes(Session session, ServeSetting.Given given) {
    this.session = session;
    this.given = given;
  }

  ProbeSettings settings() throws Refusal {
    Surroundings process = session.surroundings();
    return ProbeSettings.of(process.clock(), process.machine().random().apply(RANDOMNESS))
        .withReach(reach())
        .withLimits(limits());
  }

  private Limits limits() throws Refusal {
    Limits standard = Limits.STANDARD;
    Duration total = Duration.ofSeconds(ServeSetting.PROBE_SECONDS.number(given, 1));
    Duration step = total.compareTo(standard.step()) < 0 ? total : standard.step();
    return standard
        .withTimes(step, total)
        .withProbes(
            ServeSetting.PROBE_AT_ONCE.number(given, 1),
            ServeSetting.PROBE_PER_MINUTE.number(given, 1));
  }

  private Reach reach() throws Refusal {
    Reach reach =
        Reach.PUBLIC.withInsideHosts(Set.copyOf(ServeSetting.PROBE_INSIDE_HOSTS.list(given)));
    String proxy = ServeSetting.PROBE_PROXY.text(given);
    if (!proxy.isEmpty()) {
      reach = reach.withProxy(LiveOptions.address(ServeSetting.PROBE_PROXY.option(), proxy));
    }
    String authorities = ServeSetting.PROBE_CA.text(given);
    return authorities.isEmpty()
        ? reach
        : reach.withCertificates(LiveOptions.authorities(authorities, session));
  }
}
