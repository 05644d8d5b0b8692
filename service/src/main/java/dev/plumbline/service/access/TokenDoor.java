package dev.plumbline.service.access;

import dev.plumbline.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lets in whoever has a token of the file; one that is revoked is refused within a second. */
public final class TokenDoor implements Door {
  private static final long LOOK_NANOS = 1_000_000_000L;
  private static final Token NOBODYS =
      new Token("", "", Set.of(), Token.hash(""), Instant.EPOCH, null);

  private final TokenFile file;
  private final Clock clock;
  private final LongSupplier nanoTime;
  private volatile Known known;
  private volatile boolean open;

  private record Known(Map<String, Token> tokens, String state, long looked) {}

  /** Guards by the tokens of a file. */
  public TokenDoor(TokenFile file, Clock clock, LongSupplier nanoTime) throws IOException {
    this.file = file;
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.known = read(state());
  }

  /** Lets everyone in until there is a token, and only those who have one from then on. */
  public static TokenDoor openUntilThen(TokenFile file, Clock clock, LongSupplier nanoTime)
      throws IOException {
    TokenDoor door = new TokenDoor(file, clock, nanoTime);
    door.open = true;
    return door;
  }

  @Override
  public boolean isOpen() {
    if (open && !tokens().isEmpty()) {
      open = false;
    }
    return open;
  }

  @Override
  public @Nullable Caller open(@Nullable String credentials) {
    if (isOpen()) {
      return Caller.LOCAL;
    }
    String bearer = Bearer.token(credentials);
    if (bearer == null || !bearer.startsWith(TokenFile.PREFIX)) {
      return null;
    }
    String rest = bearer.substring(TokenFile.PREFIX.length());
    int end = rest.indexOf('_');
    Token token = tokens().getOrDefault(end < 0 ? "" : rest.substring(0, end), NOBODYS);
    boolean right = token.isFor(rest.substring(end + 1));
    return right && !token.id().isEmpty() && !token.isOver(clock.instant())
        ? new Caller(token.name(), token.id() + "@token", token.roles(), Context.NONE)
        : null;
  }

  private Map<String, Token> tokens() {
    Known now = known;
    if (nanoTime.getAsLong() - now.looked() >= LOOK_NANOS) {
      now = look(now);
      known = now;
    }
    return now.tokens();
  }

  private Known look(Known before) {
    try {
      String state = state();
      return state.equals(before.state())
          ? new Known(before.tokens(), state, nanoTime.getAsLong())
          : read(state);
    } catch (IOException unreadable) {
      open = false;
      return new Known(Map.of(), "", nanoTime.getAsLong());
    }
  }

  private Known read(String state) throws IOException {
    Map<String, Token> tokens =
        file.read().stream().collect(Collectors.toMap(Token::id, token -> token, (a, b) -> a));
    return new Known(tokens, state, nanoTime.getAsLong());
  }

  private String state() throws IOException {
    if (!Files.exists(file.path())) {
      return "";
    }
    BasicFileAttributes attributes = Files.readAttributes(file.path(), BasicFileAttributes.class);
    return attributes.lastModifiedTime() + "/" + attributes.size() + "/" + attributes.fileKey();
  }
}
