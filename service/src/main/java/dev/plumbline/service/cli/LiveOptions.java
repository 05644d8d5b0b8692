package dev.plumbline.service.cli;

import dev.plumbline.Secret;
import dev.plumbline.probe.CredentialSource;
import dev.plumbline.probe.Limits;
import dev.plumbline.probe.ProbeMode;
import dev.plumbline.probe.ProbeSettings;
import dev.plumbline.probe.Reach;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** How endpoints are asked from the command line, on a person's own machine. */
final class LiveOptions {
  static final String LIVE = "--live";
  private static final String CALL = "call";
  private static final String CHECK = "check";
  static final String HEALTH = "--health";
  private static final String TIMEOUT = "--timeout";
  private static final String PROXY = "--proxy";
  private static final String AUTHORITIES = "--ca";
  private static final int LONGEST_SECONDS = 600;
  private static final int LARGEST_KEY_FILE = 64 << 10;

  private LiveOptions() {}

  static void declare(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder(LIVE)
            .type(String.class)
            .arity("0..1")
            .paramLabel(CALL)
            // Only its own word is taken, so that a file may follow.
            .parameterConsumer(
                (words, option, command) ->
                    option.setValue(
                        !words.isEmpty() && words.peek().equals(CALL) ? words.pop() : CHECK))
            .description(
                "Also ask the endpoints, by questions that cost nothing.",
                "With =call, call the model for one token, which may cost something.")
            .build());
    declareHealth(spec);
    declareReach(spec);
  }

  static void declareHealth(CommandSpec spec) {
    Options.flag(
        spec,
        HEALTH,
        "Let a gateway such as LiteLLM try each of its models as well, which takes up to a minute and may cost something.");
  }

  /** What every command has that goes out into the network. */
  static void declareReach(CommandSpec spec) {
    Options.text(
        spec, TIMEOUT, "SECONDS", "How long one setup's endpoint may take in all.", "Default: 10.");
    Options.text(spec, PROXY, "HOST:PORT", "The proxy to public endpoints. Default: none.");
    Options.text(
        spec, AUTHORITIES, "FILE", "Certificate authorities to trust as well, in PEM form.");
  }

  static boolean given(ParseResult parsed) {
    return value(parsed) != null;
  }

  static ProbeMode mode(ParseResult parsed) {
    ProbeMode mode = CALL.equals(value(parsed)) ? ProbeMode.CHECK.withCall() : ProbeMode.CHECK;
    return Options.given(parsed, HEALTH) ? mode.withHealth() : mode;
  }

  /** Options that would do nothing are not taken in silence. */
  static void refuseWithoutLive(ParseResult parsed) throws Refusal {
    if (!given(parsed) && Options.given(parsed, HEALTH)) {
      throw new Refusal("`--health` is asked of an endpoint; add `--live`");
    }
  }

  /** An option that takes its words itself is not among those that were matched. */
  private static @Nullable Object value(ParseResult parsed) {
    return parsed.commandSpec().findOption(LIVE).getValue();
  }

  static ProbeSettings settings(ParseResult parsed, Session session) throws Refusal {
    Surroundings process = session.surroundings();
    return ProbeSettings.of(process.clock(), process.machine().random().apply(32))
        .withReach(reach(parsed, session))
        .withLimits(limits(parsed))
        .withCredentials(credentials(session));
  }

  static boolean hasTimeout(ParseResult parsed) {
    return parsed.hasMatchedOption(TIMEOUT);
  }

  private static Limits limits(ParseResult parsed) throws Refusal {
    Limits standard = Limits.STANDARD.withProbes(Limits.STANDARD.atOnce(), Integer.MAX_VALUE);
    String text = parsed.matchedOptionValue(TIMEOUT, null);
    if (text == null) {
      return standard;
    }
    try {
      int seconds = Integer.parseInt(text);
      if (seconds >= 1 && seconds <= LONGEST_SECONDS) {
        Duration total = Duration.ofSeconds(seconds);
        Duration step = total.compareTo(standard.step()) < 0 ? total : standard.step();
        return standard.withTimes(step, total);
      }
    } catch (NumberFormatException noNumber) {
      // Told below.
    }
    throw new Refusal("`--timeout` takes seconds from 1 to " + LONGEST_SECONDS);
  }

  private static Reach reach(ParseResult parsed, Session session) throws Refusal {
    Reach reach = Reach.OWN_MACHINE;
    String proxy = parsed.matchedOptionValue(PROXY, null);
    if (proxy != null) {
      reach = reach.withProxy(address(PROXY, proxy));
    }
    String file = parsed.matchedOptionValue(AUTHORITIES, null);
    return file == null ? reach : reach.withCertificates(authorities(file, session));
  }

  static InetSocketAddress address(String option, String text) throws Refusal {
    int colon = text.lastIndexOf(':');
    try {
      int port = Integer.parseInt(text.substring(colon + 1));
      if (colon > 0 && port > 0 && port < 1 << 16) {
        return new InetSocketAddress(text.substring(0, colon), port);
      }
    } catch (NumberFormatException noPort) {
      // Told below.
    }
    throw new Refusal("`" + option + "` takes a host and a port, such as proxy.acme.example:3128");
  }

  static List<X509Certificate> authorities(String file, Session session) throws Refusal {
    try (InputStream pem = Files.newInputStream(session.path(file))) {
      List<X509Certificate> found = new ArrayList<>();
      for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
        found.add((X509Certificate) certificate);
      }
      return found;
    } catch (CertificateException notCertificates) {
      throw new Refusal(file + " holds no certificates in PEM form");
    } catch (IOException unreadable) {
      throw new Refusal(file + ": " + InputReader.reason(unreadable));
    }
  }

  private static CredentialSource credentials(Session session) {
    return new CredentialSource() {
      @Override
      public Optional<Secret> variable(String name) {
        return Optional.ofNullable(session.surroundings().environment().get(name.strip()))
            .map(Secret::of);
      }

      @Override
      public Optional<Secret> file(String name) {
        try {
          Path file = session.path(name.strip());
          return Files.isRegularFile(file) && Files.size(file) <= LARGEST_KEY_FILE
              ? Optional.of(Secret.of(Files.readString(file).strip()))
              : Optional.empty();
        } catch (IOException | Refusal unreadable) {
          return Optional.empty();
        }
      }
    };
  }
}
