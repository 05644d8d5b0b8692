package dev.plumbline.internal.url;

import dev.plumbline.internal.provider.HostFacts;
import dev.plumbline.internal.provider.Protocol;
import dev.plumbline.internal.provider.ProviderFacts;
import dev.plumbline.internal.provider.UrlForm;
import org.jspecify.annotations.Nullable;

/**
 * What a client makes of the base URL that it is given.
 *
 * @param form how much of the address is entered
 * @param stated whether facts of the very host program say so, and not only the provider's habit
 * @param protocol the request format that the client speaks
 */
public record Expectation(UrlForm form, boolean stated, Protocol protocol) {

  /** What the host program, where it is known, expects of the provider. */
  public static Expectation of(@Nullable ProviderFacts provider, @Nullable HostFacts host) {
    UrlForm usual = provider == null ? UrlForm.BASE : provider.baseUrl().form();
    if (provider == null || host == null) {
      return new Expectation(usual, false, protocolOf(provider));
    }
    UrlForm form = host.urls().formFor(provider.id());
    Protocol protocol = host.urls().protocolFor(provider.id());
    return new Expectation(
        form == null ? usual : form,
        form != null,
        protocol == null ? provider.protocol() : protocol);
  }

  /** The same with a form that the setup itself states. */
  public Expectation withForm(UrlForm other) {
    return new Expectation(other, true, protocol);
  }

  /** The same with a protocol that the setup itself states. */
  public Expectation withProtocol(Protocol other) {
    return new Expectation(form, stated, other);
  }

  /** The protocol that a provider's clients speak unless told otherwise. */
  static Protocol protocolOf(@Nullable ProviderFacts provider) {
    return provider == null ? Protocol.OPENAI : provider.protocol();
  }
}
