package dev.plumbline.internal.catalog;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The catalogs of all providers, each read when it is first asked for. Thread-safe. */
public final class Catalogs {
  private final Map<String, Lazy> byProvider;

  private Catalogs(Map<String, Lazy> byProvider) {
    this.byProvider = byProvider;
  }

  /**
   * @param files where the bytes of a provider's catalog file come from, by the provider's id; each
   *     is asked once, unless it fails
   */
  public static Catalogs of(Map<String, ? extends Supplier<byte[]>> files) {
    Map<String, Lazy> byProvider = new TreeMap<>();
    files.forEach((provider, bytes) -> byProvider.put(provider, new Lazy(provider, bytes)));
    return new Catalogs(byProvider);
  }

  /** The ids of the providers that have a catalog, in order. */
  public Set<String> providers() {
    return byProvider.keySet();
  }

  /**
   * The provider's catalog; absent where there is none.
   *
   * @throws CatalogFormatException when the file is read for the first time and is no catalog of
   *     this provider
   */
  public @Nullable Catalog of(String provider) {
    Lazy lazy = byProvider.get(provider);
    return lazy == null ? null : lazy.get();
  }

  /** A catalog that is read once. */
  private static final class Lazy {
    private final String provider;
    private final Supplier<byte[]> bytes;
    private volatile @Nullable Catalog catalog;

    Lazy(String provider, Supplier<byte[]> bytes) {
      this.provider = provider;
      this.bytes = bytes;
    }

    Catalog get() {
      Catalog known = catalog;
      return known != null ? known : read();
    }

    private synchronized Catalog read() {
      Catalog known = catalog;
      if (known == null) {
        known = Catalog.read(bytes.get());
        if (!known.provider().equals(provider)) {
          throw new CatalogFormatException(
              "the catalog is of `" + known.provider() + "`, not `" + provider + "`", 0, 0);
        }
        catalog = known;
      }
      return known;
    }
  }
}
