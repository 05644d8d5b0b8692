package dev.plumbline.internal.rulefile;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * One rule file before it is read.
 *
 * @param name its name, relative to where it was found
 * @param layer who wrote it
 * @param bytes what it holds
 */
public record RuleSource(String name, String layer, Supplier<byte[]> bytes) {
  /** The layer of the files that come with the product. */
  public static final String BUILTIN = "builtin";

  /** The layer of files that do not say otherwise. */
  public static final String ORGANIZATION = "organization";

  /** A file whose text is at hand. */
  public static RuleSource of(String name, String layer, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new RuleSource(name, layer, () -> bytes);
  }

  String text() {
    return new String(bytes.get(), StandardCharsets.UTF_8);
  }

  boolean isCatalog() {
    return layer.equals(BUILTIN) && name.startsWith("catalog/") && name.endsWith(".json");
  }
}
