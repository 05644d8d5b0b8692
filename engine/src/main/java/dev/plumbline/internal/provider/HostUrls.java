package dev.plumbline.internal.provider;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a host program expects in a base URL.
 *
 * @param form for providers that have no form of their own here; null means the provider's
 * @param providers the form by provider id
 * @param protocols the protocol that this program's client speaks, by provider id, where it is not
 *     the provider's own
 * @param addresses the whole address that its documentation gives, by provider id
 * @param container how often it runs where localhost is not the person's machine
 * @param evidence where this comes from
 */
public record HostUrls(
    @Nullable UrlForm form,
    Map<String, UrlForm> providers,
    Map<String, Protocol> protocols,
    Map<String, String> addresses,
    Containers container,
    Evidence evidence) {
  /** The provider's own convention holds. */
  public static final HostUrls AS_PROVIDER =
      new HostUrls(null, Map.of(), Map.of(), Map.of(), Containers.SELDOM, Evidence.NONE);

  /** Copies the maps. */
  public HostUrls {
    providers = Map.copyOf(providers);
    protocols = Map.copyOf(protocols);
    addresses = Map.copyOf(addresses);
  }

  /** The form that this host expects of the provider, or null where the provider decides. */
  public @Nullable UrlForm formFor(String provider) {
    UrlForm own = providers.get(provider);
    return own != null ? own : form;
  }

  /** The protocol that this host speaks to the provider, or null where it is the provider's own. */
  public @Nullable Protocol protocolFor(String provider) {
    return protocols.get(provider);
  }
}
