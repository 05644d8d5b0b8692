package dev.plumbline.service.access;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The tokens of a service, one a line in a file that its owner alone may read. */
public final class TokenFile {
  /** How every token begins, so that one that leaks is known for what it is. */
  public static final String PREFIX = "plumb_";

  private static final int ID_BYTES = 4;
  private static final int SECRET_BYTES = 32;
  private static final String NAME = "tokens";

  private final Path folder;
  private final Path file;

  /** The tokens in a service's folder. */
  public TokenFile(Path folder) {
    this.folder = folder;
    this.file = folder.resolve(NAME);
  }

  Path path() {
    return file;
  }

  /** All tokens; none where there is no file. */
  List<Token> read() throws IOException {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8).stream().map(Token::read).toList();
    } catch (NoSuchFileException none) {
      return List.of();
    } catch (IllegalArgumentException | DateTimeException damaged) {
      throw new IOException("the file of tokens is damaged; restore it or remove it", damaged);
    }
  }

  /** Whether there is any token. */
  public boolean isEmpty() throws IOException {
    return read().isEmpty();
  }

  /** One line for each token: id, roles, when it was made and ends, whose it is; no hash. */
  public List<String> lines() throws IOException {
    return read().stream()
        .map(
            token ->
                String.join(
                    "  ",
                    token.id(),
                    token.roleNames(),
                    token.created().toString(),
                    token.expires() == null ? "no end" : "until " + token.expires(),
                    token.name()))
        .toList();
  }

  /**
   * What a new token is to be.
   *
   * @param name whose it is
   * @param roles what it allows
   * @param life how long it holds; null for ever
   */
  public record Wanted(String name, Set<Role> roles, @Nullable Duration life) {
    /** Copies the roles. */
    public Wanted {
      roles = Set.copyOf(roles);
    }
  }

  /**
   * Makes a token.
   *
   * @param random gives so many random bytes
   * @return the token itself, which nobody can show again
   */
  public String create(Wanted wanted, Instant now, IntFunction<byte[]> random) throws IOException {
    String id = HexFormat.of().formatHex(random.apply(ID_BYTES));
    String secret =
        Base64.getUrlEncoder().withoutPadding().encodeToString(random.apply(SECRET_BYTES));
    Instant expires = wanted.life() == null ? null : now.plus(wanted.life());
    Token token = new Token(id, wanted.name(), wanted.roles(), Token.hash(secret), now, expires);
    change(tokens -> tokens.add(token));
    return PREFIX + id + "_" + secret;
  }

  /** Takes a token away; false where none has this id. */
  public boolean revoke(String id) throws IOException {
    return change(tokens -> tokens.removeIf(token -> token.id().equals(id)));
  }

  private boolean change(Predicate<List<Token>> edit) throws IOException {
    Files.createDirectories(folder);
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve(NAME + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      List<Token> tokens = new ArrayList<>(read());
      boolean changed = lock.isValid() && edit.test(tokens);
      if (changed) {
        write(tokens);
      }
      return changed;
    }
  }

  private void write(List<Token> tokens) throws IOException {
    Path beside = Files.createTempFile(folder, NAME, ".tmp");
    try {
      Files.write(beside, tokens.stream().map(Token::line).toList(), StandardCharsets.UTF_8);
      if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rw-------"));
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
