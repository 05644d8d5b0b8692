package dev.plumbline.internal.url;

import dev.plumbline.internal.provider.Protocol;
import dev.plumbline.internal.provider.ProviderFacts;
import dev.plumbline.internal.provider.ProviderType;
import dev.plumbline.internal.provider.UrlForm;
import org.jspecify.annotations.Nullable;

/**
 * For whom an address is read.
 *
 * @param provider the provider that the setup names, as far as it is known
 * @param expectation what its client makes of the address
 */
record Question(@Nullable ProviderFacts provider, Expectation expectation) {

  boolean isRoot() {
    return expectation.form() == UrlForm.ROOT;
  }

  boolean isEither() {
    return expectation.form() == UrlForm.EITHER;
  }

  boolean isEndpoint() {
    return expectation.form() == UrlForm.ENDPOINT;
  }

  Protocol protocol() {
    return expectation.protocol();
  }

  String providerId() {
    return provider == null ? "" : provider.id();
  }

  boolean owns(KnownEndpoint endpoint) {
    return provider != null && provider.id().equals(endpoint.provider().id());
  }

  boolean isType(ProviderType type) {
    return provider != null && provider.type() == type;
  }

  /** How sure a fault is that rests on the form: the provider's habit alone proves little. */
  Certainty ofForm() {
    return expectation.stated() || protocol() == Protocol.OLLAMA
        ? Certainty.LIKELY
        : Certainty.WEAK;
  }
}
