package dev.plumbline.service.access;

import dev.plumbline.Context;
import java.util.Set;

/**
 * Who asks.
 *
 * @param name who it is, as histories and logs write it
 * @param email the address for commits
 * @param roles what they may do
 * @param context what is known of them, which no setup may contradict
 */
public record Caller(String name, String email, Set<Role> roles, Context context) {
  /** Whoever uses a service that listens to its own machine alone and has no tokens. */
  public static final Caller LOCAL =
      new Caller("local", "local@localhost", Set.of(Role.ADMIN), Context.NONE);

  /** Somebody who has not said who they are. */
  public static final Caller NOBODY = new Caller("nobody", "", Set.of(), Context.NONE);

  /** Copies the roles. */
  public Caller {
    roles = Set.copyOf(roles);
  }
}
