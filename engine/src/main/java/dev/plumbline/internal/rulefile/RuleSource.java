package dev.plumbline.internal.rulefile;

import dev.plumbline.Layer;
import dev.plumbline.internal.yaml.Limits;
import dev.plumbline.internal.yaml.Parsed;
import dev.plumbline.internal.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One rule file before it is read.
 *
 * @param name its name, relative to where it was found
 * @param layer who wrote it
 * @param bytes what it holds
 * @param ready what the build made ready of it, if it comes with the product
 */
public record RuleSource(
    String name, String layer, Supplier<byte[]> bytes, RulePack.@Nullable Ready ready) {
  /** The layer of the files that come with the product. */
  public static final String BUILTIN = "builtin";

  /** The layer of files that do not say otherwise. */
  public static final String ORGANIZATION = "organization";

  private static final String CATALOGS = "catalog/";
  private static final String JSON = ".json";

  /** A file of which nothing is ready. */
  public RuleSource(String name, String layer, Supplier<byte[]> bytes) {
    this(name, layer, bytes, null);
  }

  /** A file whose text is at hand. */
  public static RuleSource of(String name, String layer, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new RuleSource(name, layer, () -> bytes);
  }

  /** The same file of another layer. */
  public RuleSource in(Layer other) {
    return new RuleSource(name, other.id(), bytes);
  }

  String text() {
    return new String(bytes.get(), StandardCharsets.UTF_8);
  }

  /** The documents, which for a file that comes with the product were parsed by the build. */
  public Parsed parsed() {
    Parsed known = ready == null ? null : ready.parsed();
    return known != null ? known : YamlReader.read(name, text(), Limits.STANDARD);
  }

  byte[] hash() {
    return ready == null ? Revision.hash(bytes.get()) : ready.hash();
  }

  /** Whether a file of this name is a catalog: the list of one provider's models. */
  static boolean isCatalog(String name) {
    return name.startsWith(CATALOGS) && name.endsWith(JSON);
  }

  boolean isCatalog() {
    return isCatalog(name);
  }

  /** The provider whose models a catalog lists. */
  String catalogProvider() {
    return name.substring(CATALOGS.length(), name.length() - JSON.length());
  }
}
