package dev.plumbline.internal.candidate;

import dev.plumbline.internal.attribute.Part;
import dev.plumbline.internal.provider.CredentialKind;
import dev.plumbline.internal.provider.CustomUrl;
import dev.plumbline.internal.provider.ProviderFacts;
import dev.plumbline.internal.provider.ProviderType;
import dev.plumbline.internal.provider.Requirement;
import dev.plumbline.internal.url.UrlReading;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The provider: which one is named, and facts of it. */
final class ProviderAttributes {
  private ProviderAttributes() {}

  static void declare(Declarations to) {
    to.entered(
            "provider.entered",
            "the provider as it was entered",
            "openruoter",
            Candidate::providerText)
        .flag(
            "provider.known",
            "whether the provider is known",
            new Derivation.OfName(c -> c.known() != null))
        .flag(
            "provider.isNear",
            "whether it is spelled much like a known provider",
            new Derivation.OfName(c -> !nearest(c).isEmpty()))
        .texts(
            "provider.nearest",
            "known providers that are spelled much like it",
            "[openrouter]",
            new Derivation.OfName(ProviderAttributes::nearest));
    to.needingProvider()
        .text("provider", "the provider's id", "openrouter", of(ProviderFacts::id))
        .text("provider.name", "the provider's name", "OpenRouter", of(ProviderFacts::name))
        .text(
            "provider.type",
            "vendor, router, gateway, local, cloud or generic",
            "router",
            of(p -> p.type().id()))
        .text(
            "provider.keysPage",
            "the page where keys are made",
            "https://openrouter.ai/settings/keys",
            of(p -> p.identity().keysPage()))
        .text(
            "provider.docs",
            "the provider's documentation",
            "https://openrouter.ai/docs",
            of(p -> p.identity().docs()))
        .flag(
            "provider.takesJsonKey",
            "whether its credential may be a JSON document",
            of(p -> p.credential().takes(CredentialKind.SERVICE_ACCOUNT)))
        .flag(
            "provider.takesTokens",
            "whether its credential may be a short-lived token",
            of(
                p ->
                    p.credential().takes(CredentialKind.OAUTH)
                        || p.credential().takes(CredentialKind.ENTRA)
                        || p.credential().takes(CredentialKind.GCP)))
        .text(
            "provider.customUrl",
            "whether other addresses are unusual, normal or required",
            "unusual",
            of(p -> p.baseUrl().custom().id()))
        .text(
            "provider.env",
            "the usual environment variable of its key",
            "OPENROUTER_API_KEY",
            of(p -> first(p.env())))
        .text(
            "provider.defaultUrl",
            "the address that a blank base URL means",
            "https://openrouter.ai/api/v1",
            of(ProviderAttributes::defaultUrl))
        .flag(
            "provider.keyNeeded",
            "whether this setup cannot work without a key",
            ProviderAttributes::keyNeeded)
        .flag(
            "provider.urlNeeded",
            "whether the provider has no address of its own",
            of(p -> p.baseUrl().custom() == CustomUrl.REQUIRED))
        .flag(
            "provider.modelNeeded",
            "whether a model has to be named",
            of(p -> p.models().required()))
        .flag(
            "provider.regionNeeded",
            "whether a region has to be named",
            of(p -> p.regions().needed()))
        .date(
            "provider.retiredSince",
            "the day on which the service ended",
            "2026-01-31",
            of(p -> p.lifecycle().retired()))
        .text(
            "provider.successor",
            "the provider that took its place",
            "openrouter",
            of(p -> p.lifecycle().successor()))
        .text(
            "provider.successorName",
            "that provider's name",
            "OpenRouter",
            c -> c.knowledge().nameOf(c.provider().lifecycle().successor()))
        .restingOn(Part.COUNTRY)
        .flag(
            "provider.offeredInCountry",
            "whether the vendor offers it in the context's country; absent where that is unknown",
            ProviderAttributes::offered)
        .restingOn(null)
        .text(
            "provider.offerConfidence",
            "how sure that is",
            "documented",
            of(p -> p.notOffered().evidence().confidence().id()))
        .number(
            "provider.retentionDays",
            "for how many days at most it keeps prompts by default, as it says itself; 0 means not"
                + " at all; absent where it says nothing",
            "30",
            of(p -> p.retention().days()))
        .text(
            "provider.caching",
            "automatic, byHand, explicit, mixed, none or unknown",
            "mixed",
            of(p -> p.caching().mode().id()));
  }

  private static Derivation of(Function<ProviderFacts, @Nullable Object> fact) {
    return new Derivation.OfProvider(fact);
  }

  private static List<String> nearest(Candidate c) {
    ProviderFacts near =
        c.known() != null || c.providerText() == null
            ? null
            : c.knowledge().facts().nearestProvider(c.providerText().strip());
    return near == null ? List.of() : List.of(near.id());
  }

  private static @Nullable String first(List<String> texts) {
    return texts.isEmpty() ? null : texts.get(0);
  }

  private static @Nullable String defaultUrl(ProviderFacts provider) {
    var endpoint = provider.defaultEndpoint();
    return endpoint == null ? null : endpoint.url();
  }

  /** Hosted providers ask for a key at their own addresses; a gateway or local server may not. */
  private static boolean keyNeeded(Candidate c) {
    Requirement required = c.provider().credential().required();
    if (required == Requirement.HOSTED) {
      return hosted(c);
    }
    UrlReading url = c.url();
    boolean inside = url != null && (url.address().privateNetwork() || url.address().loopback());
    return required == Requirement.ALWAYS && !inside;
  }

  private static boolean hosted(Candidate c) {
    UrlReading url = c.url();
    if (url != null) {
      return url.owner().official() && !url.address().loopback();
    }
    return c.provider().defaultEndpoint() != null && c.provider().type() != ProviderType.LOCAL;
  }

  private static @Nullable Boolean offered(Candidate c) {
    String country = c.context().country();
    List<String> refused = c.provider().notOffered().codes();
    if (country == null || refused.isEmpty()) {
      return null;
    }
    return !refused.contains(country.toUpperCase(java.util.Locale.ROOT));
  }
}
