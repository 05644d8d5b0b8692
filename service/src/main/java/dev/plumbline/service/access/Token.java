package dev.plumbline.service.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A bearer token as it is kept: never the token itself, only a hash of its random part.
 *
 * @param id names the token
 * @param name whose it is
 * @param roles what it allows
 * @param hash SHA-256 of the random part, in hexadecimal digits
 * @param created when it was made
 * @param expires when it ends; null where it does not
 */
record Token(
    String id,
    String name,
    Set<Role> roles,
    String hash,
    Instant created,
    @Nullable Instant expires) {
  private static final int PARTS = 6;
  private static final String NEVER = "-";

  /** Copies the roles. */
  Token {
    roles = Set.copyOf(roles);
  }

  boolean isOver(Instant now) {
    return expires != null && !now.isBefore(expires);
  }

  /** Compares in a time that does not depend on where the two differ. */
  boolean isFor(String secret) {
    return MessageDigest.isEqual(
        hash.getBytes(StandardCharsets.US_ASCII), hash(secret).getBytes(StandardCharsets.US_ASCII));
  }

  static String hash(String secret) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  String roleNames() {
    return roles.stream().map(Role::id).sorted().collect(Collectors.joining(","));
  }

  /** The line of a token file. */
  String line() {
    String end = expires == null ? NEVER : expires.toString();
    return String.join("\t", id, hash, roleNames(), created.toString(), end, name);
  }

  /**
   * Reads a line of a token file.
   *
   * @throws IllegalArgumentException where it is none
   */
  static Token read(String line) {
    String[] parts = line.split("\t", PARTS);
    if (parts.length != PARTS) {
      throw new IllegalArgumentException("a token has " + PARTS + " parts");
    }
    Set<Role> roles =
        Stream.of(parts[2].split(","))
            .map(role -> Role.of(role).orElseThrow(IllegalArgumentException::new))
            .collect(Collectors.toSet());
    Instant expires = parts[4].equals(NEVER) ? null : Instant.parse(parts[4]);
    return new Token(parts[0], parts[5], roles, parts[1], Instant.parse(parts[3]), expires);
  }
}
