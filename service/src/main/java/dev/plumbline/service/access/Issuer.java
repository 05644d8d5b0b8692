package dev.plumbline.service.access;

import java.util.List;
import java.util.Map;

/**
 * An organization's own identity provider.
 *
 * @param issuer what its tokens name as their issuer
 * @param audience what its tokens for this service name as their audience
 * @param keys where its public keys are: an https address, or a file
 * @param rolesClaim the claim that lists groups or roles; dots lead into objects
 * @param roles the values of that claim that give a role here; {@code *} stands for any
 * @param context the claim for each part of the context that it proves
 */
public record Issuer(
    String issuer,
    String audience,
    String keys,
    String rolesClaim,
    Map<Role, String> roles,
    Map<String, String> context) {
  /** The parts of a context that a claim can prove. */
  public static final List<String> CONTEXT =
      List.of("organization", "account", "groups", "country", "plan");

  /** Copies the maps. */
  public Issuer {
    roles = Map.copyOf(roles);
    context = Map.copyOf(context);
  }
}
