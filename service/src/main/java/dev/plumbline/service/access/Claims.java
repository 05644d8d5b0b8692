package dev.plumbline.service.access;

import dev.plumbline.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a verified token says of its holder.
 *
 * @param claims the claims by their names
 */
record Claims(Map<String, Object> claims) {

  /** Who that is here. */
  Caller caller(Issuer issuer) {
    String email = text("email");
    String name =
        Stream.of(email, text("preferred_username"), text("sub"))
            .filter(found -> found != null && !found.isBlank())
            .findFirst()
            .orElse("unnamed");
    return new Caller(name, email == null ? "" : email, roles(issuer), context(issuer));
  }

  private Set<Role> roles(Issuer issuer) {
    List<String> held = texts(issuer.rolesClaim());
    return issuer.roles().entrySet().stream()
        .filter(role -> role.getValue().equals("*") || held.contains(role.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private Context context(Issuer issuer) {
    Map<String, String> names = issuer.context();
    String groups = names.get("groups");
    return new Context(
        proven(names, "organization"),
        proven(names, "account"),
        groups == null ? List.of() : texts(groups),
        proven(names, "country"),
        proven(names, "plan"),
        null,
        null);
  }

  private @Nullable String proven(Map<String, String> names, String part) {
    String claim = names.get(part);
    return claim == null ? null : text(claim);
  }

  private @Nullable String text(String claim) {
    return find(claim) instanceof String text ? text : null;
  }

  /** A list, or the words of a text, as both are in use. */
  private List<String> texts(String claim) {
    Object value = find(claim);
    if (value instanceof String text) {
      return List.of(text.split(" "));
    }
    return value instanceof List<?> list
        ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }

  private @Nullable Object find(String claim) {
    Object value = claims.get(claim);
    if (value != null || claim.indexOf('.') < 0) {
      return value;
    }
    Object at = claims;
    for (String step : claim.split("\\.")) {
      at = at instanceof Map<?, ?> object ? object.get(step) : null;
    }
    return at;
  }
}
