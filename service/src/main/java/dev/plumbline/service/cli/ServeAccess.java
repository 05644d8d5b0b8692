package dev.plumbline.service.cli;

import dev.plumbline.service.access.Door;
import dev.plumbline.service.access.Doors;
import dev.plumbline.service.access.Issuer;
import dev.plumbline.service.access.IssuerDoor;
import dev.plumbline.service.access.Role;
import dev.plumbline.service.access.TokenDoor;
import dev.plumbline.service.access.TokenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Decides how a service tells who its callers are. */
final class ServeAccess {
  private final Session session;
  private final ServeSetting.Given given;

  ServeAccess(Session session, ServeSetting.Given given) {
    this.session = session;
    this.given = given;
  }

  /**
   * The way in: by tokens or an issuer where there are any, and else open, at this machine alone.
   *
   * @param data the folder with the tokens
   * @param loopback whether other machines cannot reach the service
   */
  Door door(Path data, boolean loopback) throws Refusal {
    try {
      TokenFile tokens = new TokenFile(data);
      Optional<Door> issuer = issuer();
      Surroundings surroundings = session.surroundings();
      LongSupplier nanoTime = surroundings.machine().nanoTime();
      if (tokens.isEmpty() && issuer.isEmpty()) {
        requireLoopback(loopback);
        return TokenDoor.openUntilThen(tokens, surroundings.clock(), nanoTime);
      }
      Door byToken = new TokenDoor(tokens, surroundings.clock(), nanoTime);
      return issuer.<Door>map(byIssuer -> new Doors(byToken, byIssuer)).orElse(byToken);
    } catch (IOException unusable) {
      throw new Refusal(String.valueOf(unusable.getMessage()));
    }
  }

  private static void requireLoopback(boolean loopback) throws Refusal {
    if (!loopback) {
      throw new Refusal(
          "other machines could reach the service, and nobody would have to say who they are;"
              + " make a token with `plumbline tokens create`, name an issuer with"
              + " `--oidc-issuer`, or listen to 127.0.0.1");
    }
  }

  private Optional<Door> issuer() throws Refusal, IOException {
    String issuer = ServeSetting.OIDC_ISSUER.text(given);
    if (issuer.isEmpty()) {
      return Optional.empty();
    }
    String keys = ServeSetting.OIDC_KEYS.text(given);
    if (keys.isEmpty()) {
      throw new Refusal("`--oidc-issuer` needs `--oidc-keys`, the address of its public keys");
    }
    Issuer trusted =
        new Issuer(
            issuer,
            ServeSetting.OIDC_AUDIENCE.text(given),
            keys,
            ServeSetting.OIDC_ROLES_CLAIM.text(given),
            roles(),
            context());
    return Optional.of(new IssuerDoor(trusted, session.path("."), session.surroundings().clock()));
  }

  private Map<Role, String> roles() throws Refusal {
    Map<Role, String> roles = new EnumMap<>(Role.class);
    for (Map.Entry<String, String> pair : pairs(ServeSetting.OIDC_ROLES).entrySet()) {
      Role role =
          Role.of(pair.getKey())
              .orElseThrow(
                  () -> new Refusal("`--oidc-roles`: there is no role `" + pair.getKey() + "`"));
      roles.put(role, pair.getValue());
    }
    return roles;
  }

  private Map<String, String> context() throws Refusal {
    Map<String, String> context = pairs(ServeSetting.OIDC_CONTEXT);
    for (String part : context.keySet()) {
      if (!Issuer.CONTEXT.contains(part)) {
        throw new Refusal(
            "`--oidc-context` takes "
                + String.join(", ", Issuer.CONTEXT)
                + "; there is no `"
                + part
                + "`");
      }
    }
    return context;
  }

  private Map<String, String> pairs(ServeSetting setting) throws Refusal {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String item : setting.list(given)) {
      int equals = item.indexOf('=');
      if (equals < 1 || equals == item.length() - 1) {
        throw new Refusal("`" + setting.option() + "` takes pairs such as a=b, by commas");
      }
      pairs.put(item.substring(0, equals), item.substring(equals + 1));
    }
    return pairs;
  }
}
