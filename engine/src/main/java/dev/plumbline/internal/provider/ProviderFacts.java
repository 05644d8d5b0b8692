package dev.plumbline.internal.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one provider. Immutable.
 *
 * @param id its one name in Plumbline
 * @param type what it is
 * @param protocol the request format that its usual clients speak
 * @param identity names and addresses for people
 * @param credential how callers prove who they are
 * @param keys the forms of its keys
 * @param endpoints its addresses
 * @param baseUrl what its clients make of a base URL
 * @param models how it names models
 * @param caching how prompt caching comes about
 * @param regions where it runs
 * @param retention how long it keeps prompts
 * @param notOffered where it is not offered
 * @param lifecycle whether it has ended
 * @param place where it is written
 */
public record ProviderFacts(
    String id,
    ProviderType type,
    Protocol protocol,
    Identity identity,
    Credential credential,
    List<KeyShape> keys,
    List<Endpoint> endpoints,
    BaseUrlFacts baseUrl,
    ModelFacts models,
    CachingFacts caching,
    RegionFacts regions,
    Retention retention,
    NotOffered notOffered,
    Lifecycle lifecycle,
    Place place) {
  /** Copies the lists. */
  public ProviderFacts {
    keys = List.copyOf(keys);
    endpoints = List.copyOf(endpoints);
  }

  /** A provider of which only the name is known. */
  public static ProviderFacts unknown(String id) {
    return new ProviderFacts(
        id,
        ProviderType.GENERIC,
        Protocol.OPENAI,
        new Identity(id, List.of(), null, null, List.of(), List.of()),
        Credential.UNKNOWN,
        List.of(),
        List.of(),
        BaseUrlFacts.UNKNOWN,
        ModelFacts.UNKNOWN,
        CachingFacts.UNKNOWN,
        RegionFacts.NONE,
        Retention.UNKNOWN,
        NotOffered.NOWHERE,
        Lifecycle.RUNNING,
        Place.NONE);
  }

  /** The vendor's own spelling of its name. */
  public String name() {
    return identity.name();
  }

  /** Other ids that host programs use. */
  public List<String> aliases() {
    return identity.aliases();
  }

  /** Whether this is its id, an alias or LiteLLM's name for it, in small letters. */
  public boolean isCalled(String name) {
    return id.equals(name) || identity.aliases().contains(name) || name.equals(models.litellm());
  }

  /** The environment variables that hold its credentials. */
  public List<String> env() {
    return identity.env();
  }

  /** The address that is used when none is given, or null. */
  public @Nullable Endpoint defaultEndpoint() {
    for (Endpoint endpoint : endpoints) {
      if (endpoint.isDefault()) {
        return endpoint;
      }
    }
    return null;
  }
}
