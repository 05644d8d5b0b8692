package dev.plumbline.internal.rulefile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The name of a set of rule files: the same files in any order have the same name. */
final class Revision {
  static final int HASH_BYTES = 32;

  private Revision() {}

  static String of(List<RuleSource> sources) {
    String known = ofWholePack(sources);
    return known != null ? known : computed(sources);
  }

  /** Hashing takes long in a program that has just started, and the build did it already. */
  private static @Nullable String ofWholePack(List<RuleSource> sources) {
    RulePack.Ready first = sources.isEmpty() ? null : sources.get(0).ready();
    return first != null && first.pack().isWhole(sources) ? first.pack().revision() : null;
  }

  private static String computed(List<RuleSource> sources) {
    MessageDigest digest = sha256();
    sources.stream()
        .sorted(Comparator.comparing(RuleSource::layer).thenComparing(RuleSource::name))
        .forEach(source -> add(digest, source));
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  /** Names end with a line break, and hashes are of one length: neighbors cannot be mixed up. */
  private static void add(MessageDigest digest, RuleSource source) {
    String name = source.layer() + "/" + source.name() + "\n";
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update(source.hash());
  }

  static byte[] hash(byte[] content) {
    return sha256().digest(content);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
