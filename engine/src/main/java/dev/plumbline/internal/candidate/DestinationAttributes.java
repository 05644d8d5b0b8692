package dev.plumbline.internal.candidate;

import dev.plumbline.Value;
import dev.plumbline.internal.key.KeyReading;
import dev.plumbline.internal.provider.Credential;
import dev.plumbline.internal.provider.CredentialKind;
import dev.plumbline.internal.provider.Requirement;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the calls go, entered or not, and whose credential they carry. */
final class DestinationAttributes {
  private static final Set<String> SIGN_IN_LINES = Set.of("session", "oauth");

  private DestinationAttributes() {}

  static void declare(Declarations to) {
    to.needingProvider()
        .entered(
            "endpoint.host",
            "the host that calls go to, be it the provider's own",
            "openrouter.ai",
            of(Destination::host))
        .text("endpoint.scheme", "http or https", "https", of(Destination::scheme))
        .number("endpoint.port", "the port, written or not", "443", of(Destination::port))
        .entered(
            "endpoint.path",
            "the path without a slash at its end",
            "/api/v1",
            of(Destination::path))
        .text(
            "credential.kind",
            "whose credential it is: organization, personal, account (a sign-in), cloud (of the"
                + " surroundings) or none",
            "organization",
            DestinationAttributes::credentialKind);
  }

  /**
   * What the host says in the option issuedTo; else a key that was typed in is personal, and one
   * that is referred to was put there by the organization.
   */
  static String credentialKind(Candidate c) {
    if (c.setup().options().members().get("issuedTo") instanceof Value.Text owner) {
      return owner.text();
    }
    KeyReading key = c.key();
    if (key != null && key.given() && !key.blank()) {
      String line = key.owner().line();
      return line != null && SIGN_IN_LINES.contains(line) ? "account" : "personal";
    }
    if (c.text("apiKeyEnv") != null || c.text("apiKeyFile") != null) {
      return "organization";
    }
    return withoutKey(c);
  }

  private static String withoutKey(Candidate c) {
    Credential credential = c.provider().credential();
    boolean signsIn =
        credential.takes(CredentialKind.OAUTH) && credential.required() == Requirement.NEVER;
    if (c.optionText("login") != null || signsIn) {
      return "account";
    }
    boolean fromSurroundings =
        credential.takes(CredentialKind.AWS)
            || credential.takes(CredentialKind.GCP)
            || credential.takes(CredentialKind.ENTRA);
    return fromSurroundings ? "cloud" : "none";
  }

  private static Derivation of(Function<Destination, @Nullable Object> part) {
    return c -> {
      Destination destination = c.destination();
      return destination == null ? null : part.apply(destination);
    };
  }
}
