package dev.plumbline.service.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder of plain files that somebody else changes, by hand or by a tool. */
public final class FolderStore implements RuleStore {
  private static final int REST_MILLIS = 200;
  private static final int MOST_RESTS = 50;

  private static final int MOST_REFUSALS = 200;

  private final Path folder;

  private final Deque<Refusal> refusals = new ArrayDeque<>();
  private RuleFiles known = RuleFiles.NONE;

  /** Reads this folder. */
  public FolderStore(Path folder) {
    this.folder = folder;
  }

  /** Files that are just being written are read again until they rest. */
  @Override
  public RuleFiles newest() throws StoreException {
    RuleFiles seen = read();
    for (int rests = 0; !seen.version().equals(known.version()) && rests < MOST_RESTS; rests++) {
      known = seen;
      rest();
      seen = read();
    }
    return seen;
  }

  private static void rest() throws StoreException {
    try {
      Thread.sleep(REST_MILLIS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new StoreException("the folder of rules was not read to the end");
    }
  }

  private RuleFiles read() throws StoreException {
    TreeMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files.filter(Files::isRegularFile).forEach(file -> read(file, texts));
    } catch (IOException | UncheckedIOException unreadable) {
      throw new StoreException("the folder of rules cannot be read", unreadable);
    }
    return new RuleFiles(version(texts), texts);
  }

  private void read(Path file, Map<String, String> texts) {
    String name = folder.relativize(file).toString().replace('\\', '/');
    if (RulePath.isRuleFile(name)) {
      try {
        texts.put(name, RuleText.of(Files.readAllBytes(file)));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  private static String version(Map<String, String> texts) {
    MessageDigest digest = sha256();
    texts.forEach(
        (name, text) -> {
          digest.update(
              (name.length() + ":" + text.length() + ":").getBytes(StandardCharsets.UTF_8));
          digest.update(name.getBytes(StandardCharsets.UTF_8));
          digest.update(text.getBytes(StandardCharsets.UTF_8));
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public RuleFiles lastGood() {
    return RuleFiles.NONE;
  }

  @Override
  public void keepAsGood(RuleFiles files) {
    // Plain files have no history to point into.
  }

  @Override
  public boolean isWritable() {
    return false;
  }

  @Override
  public RuleFiles commit(RuleFiles base, RuleFiles next, Intent intent) throws StoreException {
    throw new StoreException("a folder of plain files is changed at its source");
  }

  @Override
  public List<Change> history(String path, int most) {
    return List.of();
  }

  @Override
  public @Nullable RuleFiles at(String version) {
    return null;
  }

  @Override
  public String diff(String version) {
    return "";
  }

  /** Plain files have no history to keep it in; it is remembered until the service stops. */
  @Override
  public synchronized void keepRefusal(Refusal refusal) {
    if (refusals.size() == MOST_REFUSALS) {
      refusals.removeLast();
    }
    refusals.addFirst(refusal);
  }

  @Override
  public synchronized List<Refusal> refusals(int most) {
    return refusals.stream().limit(most).toList();
  }

  @Override
  public void tidy() {
    // Nothing is left behind.
  }

  @Override
  public void close() {
    // Nothing is held open.
  }
}
