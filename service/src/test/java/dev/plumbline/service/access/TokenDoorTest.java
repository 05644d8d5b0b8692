package dev.plumbline.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenDoorTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @TempDir private Path folder;
  private final Random random = new Random(7);
  private final AtomicLong nanos = new AtomicLong();

  private String create(Set<Role> roles, Duration life) throws IOException {
    return new TokenFile(folder)
        .create(new TokenFile.Wanted("alice", roles, life), NOW, this::random);
  }

  private byte[] random(int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    return bytes;
  }

  private TokenDoor door() throws IOException {
    return new TokenDoor(new TokenFile(folder), CLOCK, nanos::get);
  }

  @Test
  void aTokenTellsWhoseItIsAndWhatItAllows() throws IOException {
    String token = create(Set.of(Role.EDIT_RULES), null);
    Caller caller = door().open("bearer " + token);
    assertThat(caller).isNotNull();
    assertThat(caller.name()).isEqualTo("alice");
    assertThat(Role.READ_RULES.isIn(caller.roles())).isTrue();
    assertThat(Role.VALIDATE.isIn(caller.roles())).isFalse();
  }

  @Test
  void nothingElseOpensTheDoor() throws IOException {
    String token = create(Set.of(Role.ADMIN), null);
    TokenDoor door = door();
    String end = token.endsWith("A") ? "B" : "A";
    assertThat(door.open(null)).isNull();
    assertThat(door.open("Bearer ")).isNull();
    assertThat(door.open("Basic " + token)).isNull();
    assertThat(door.open("Bearer " + token.substring(0, token.length() - 1) + end)).isNull();
    assertThat(door.open("Bearer " + token.substring(0, token.lastIndexOf('_') + 1))).isNull();
    assertThat(door.open("Bearer plumb__")).isNull();
    assertThat(door.open("Bearer plumb_")).isNull();
  }

  @Test
  void aTokenEndsAtItsInstant() throws IOException {
    String token = create(Set.of(Role.VALIDATE), Duration.ofDays(1));
    Clock before = Clock.offset(CLOCK, Duration.ofDays(1).minusMillis(1));
    Clock at = Clock.offset(CLOCK, Duration.ofDays(1));
    TokenFile file = new TokenFile(folder);
    assertThat(new TokenDoor(file, before, nanos::get).open("Bearer " + token)).isNotNull();
    assertThat(new TokenDoor(file, at, nanos::get).open("Bearer " + token)).isNull();
  }

  @Test
  void aTokenThatIsRevokedOpensNothingASecondLater() throws IOException {
    String token = create(Set.of(Role.VALIDATE), null);
    String other = create(Set.of(Role.VALIDATE), null);
    TokenDoor door = door();
    String id = token.split("_")[1];
    assertThat(new TokenFile(folder).revoke(id)).isTrue();
    assertThat(new TokenFile(folder).revoke(id)).isFalse();
    nanos.addAndGet(1_000_000_000L);
    assertThat(door.open("Bearer " + token)).isNull();
    assertThat(door.open("Bearer " + other)).isNotNull();
  }

  @Test
  void aDoorThatIsOpenForLackOfTokensClosesWithTheFirstOne() throws IOException {
    TokenDoor door = TokenDoor.openUntilThen(new TokenFile(folder), CLOCK, nanos::get);
    assertThat(door.isOpen()).isTrue();
    assertThat(door.open(null)).isEqualTo(Caller.LOCAL);
    String token = create(Set.of(Role.VALIDATE), null);
    nanos.addAndGet(1_000_000_000L);
    assertThat(door.open(null)).isNull();
    assertThat(door.isOpen()).isFalse();
    assertThat(door.open("Bearer " + token)).isNotNull();
    new TokenFile(folder).revoke(token.split("_")[1]);
    nanos.addAndGet(1_000_000_000L);
    assertThat(door.open(null)).as("it does not open again").isNull();
  }

  @Test
  void theFileHoldsNoToken() throws IOException {
    String token = create(Set.of(Role.ADMIN), null);
    String secret = token.substring(token.indexOf('_', TokenFile.PREFIX.length()) + 1);
    String stored = Files.readString(folder.resolve("tokens"));
    for (int at = 0; at + 8 <= secret.length(); at++) {
      assertThat(stored).doesNotContain(secret.substring(at, at + 8));
    }
    assertThat(new TokenFile(folder).lines().toString()).doesNotContain(Token.hash(secret));
    assertThat(Files.getPosixFilePermissions(folder.resolve("tokens"))).hasSize(2);
  }
}
