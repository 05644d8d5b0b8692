package dev.plumbline.internal.rulefile;

import dev.plumbline.Position;
import dev.plumbline.Severity;
import dev.plumbline.TextProblem;
import dev.plumbline.internal.catalog.Catalog;
import dev.plumbline.internal.catalog.CatalogFormatException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Gathers catalogs. One of an organization takes the place of the one that comes with the product,
 * whichever is read first, and is looked at at once: those of the product are known to be sound.
 */
final class CatalogFiles {
  private final Map<String, Supplier<byte[]>> builtIn = new LinkedHashMap<>();
  private final Map<String, Supplier<byte[]>> own = new LinkedHashMap<>();
  private final List<TextProblem> problems = new ArrayList<>();
  private final Set<String> refused = new HashSet<>();

  void add(RuleSource source) {
    String provider = source.catalogProvider();
    if (source.layer().equals(RuleSource.BUILTIN)) {
      builtIn.put(provider, source.bytes());
      return;
    }
    check(source, provider);
    if (own.putIfAbsent(provider, source.bytes()) != null) {
      problem(source, 1, 1, "another folder holds a catalog of `" + provider + "` as well");
    }
  }

  private void check(RuleSource source, String provider) {
    try {
      Catalog catalog = Catalog.read(source.bytes().get());
      if (!catalog.provider().equals(provider)) {
        String named = catalog.provider();
        problem(source, 1, 1, "the catalog is of `" + named + "`; call it " + named + ".json");
      }
    } catch (CatalogFormatException broken) {
      int line = Math.max(1, broken.line());
      problem(source, line, Math.max(1, broken.column()), String.valueOf(broken.getMessage()));
    }
  }

  private void problem(RuleSource source, int line, int column, String sentence) {
    refused.add(source.catalogProvider());
    Position position = new Position(line, column, line, column);
    problems.add(
        new TextProblem(source.name(), position, "catalog/broken", Severity.ERROR, sentence));
  }

  /** Where the bytes of each provider's catalog come from; none of those that were refused. */
  Map<String, Supplier<byte[]>> byProvider() {
    Map<String, Supplier<byte[]>> all = new LinkedHashMap<>(builtIn);
    own.forEach(
        (provider, bytes) -> {
          if (!refused.contains(provider)) {
            all.put(provider, bytes);
          }
        });
    return all;
  }

  List<TextProblem> problems() {
    return problems;
  }
}
