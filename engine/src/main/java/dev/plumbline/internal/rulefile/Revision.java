package dev.plumbline.internal.rulefile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** The name of a set of rule files: the same files in any order have the same name. */
final class Revision {
  private Revision() {}

  static String of(List<RuleSource> sources) {
    MessageDigest digest = sha256();
    sources.stream()
        .sorted(Comparator.comparing(RuleSource::layer).thenComparing(RuleSource::name))
        .forEach(source -> add(digest, source));
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  /** Lengths keep neighbors apart. */
  private static void add(MessageDigest digest, RuleSource source) {
    byte[] name = (source.layer() + "/" + source.name()).getBytes(StandardCharsets.UTF_8);
    byte[] bytes = source.bytes().get();
    digest.update(ByteBuffer.allocate(8).putInt(name.length).putInt(bytes.length).flip());
    digest.update(name);
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
