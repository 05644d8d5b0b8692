package dev.plumbline.internal.provider;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a host program expects in a base URL.
 *
 * @param form for providers that have no form of their own here; null means the provider's
 * @param providers the form by provider id
 * @param evidence where this comes from
 */
public record HostUrls(@Nullable UrlForm form, Map<String, UrlForm> providers, Evidence evidence) {
  /** The provider's own convention holds. */
  public static final HostUrls AS_PROVIDER = new HostUrls(null, Map.of(), Evidence.NONE);

  /** Copies the map. */
  public HostUrls {
    providers = Map.copyOf(providers);
  }

  /** The form that this host expects of the provider, or null where the provider decides. */
  public @Nullable UrlForm formFor(String provider) {
    UrlForm own = providers.get(provider);
    return own != null ? own : form;
  }
}
