package dev.plumbline.internal.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The catalogs that Plumbline comes with. */
final class Shipped {
  private static final Path FOLDER = Path.of("src/main/resources/plumbline/catalog");

  private Shipped() {}

  static Map<String, Path> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      Map<String, Path> byProvider = new TreeMap<>();
      files.forEach(
          file -> byProvider.put(file.getFileName().toString().replace(".json", ""), file));
      return byProvider;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Catalogs catalogs() {
    Map<String, Supplier<byte[]>> suppliers = new TreeMap<>();
    files().forEach((provider, file) -> suppliers.put(provider, () -> bytes(file)));
    return Catalogs.of(suppliers);
  }

  static Catalog catalog(String provider) {
    return Catalog.read(bytes(FOLDER.resolve(provider + ".json")));
  }
}
