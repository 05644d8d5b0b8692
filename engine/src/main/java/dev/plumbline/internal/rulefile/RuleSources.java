package dev.plumbline.internal.rulefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds rule files: those on the class path, and those in a folder. */
public final class RuleSources {
  private static final String ROOT = "/plumbline/";
  private static final String PACK = ROOT + "pack";

  private RuleSources() {}

  /**
   * The files that come with the product, in the order of their names.
   *
   * @throws IllegalStateException where they are not on the class path
   */
  public static List<RuleSource> builtIn() {
    return RulePack.open(resource(PACK), name -> resource(ROOT + name)).sources();
  }

  /** The catalogs that come with the product, by their providers' ids in order. */
  public static Map<String, Supplier<byte[]>> builtInCatalogs() {
    Map<String, Supplier<byte[]>> catalogs = new TreeMap<>();
    for (RuleSource source : builtIn()) {
      if (source.isCatalog()) {
        catalogs.put(source.catalogProvider(), source.bytes());
      }
    }
    return catalogs;
  }

  private static byte[] resource(String name) {
    try (InputStream stream = RuleSources.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(
            "the built-in rules are not on the class path: add the artifact plumbline-rules");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rule files and catalogs of a folder and its sub-folders, in the order of their names. */
  public static List<RuleSource> folder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> isRuleFile(name(folder, file)))
          .map(file -> source(folder, file))
          .sorted(java.util.Comparator.comparing(RuleSource::name))
          .toList();
    }
  }

  private static boolean isRuleFile(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml") || RuleSource.isCatalog(name);
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static RuleSource source(Path folder, Path file) {
    String name = name(folder, file);
    try {
      byte[] bytes = Files.readAllBytes(file);
      return new RuleSource(name, RuleSource.ORGANIZATION, () -> bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
