package dev.plumbline.internal.candidate;

import dev.plumbline.internal.provider.CredentialKind;
import dev.plumbline.internal.provider.ProviderFacts;
import dev.plumbline.internal.provider.ProviderType;
import dev.plumbline.internal.provider.Requirement;
import dev.plumbline.internal.url.UrlReading;
import java.util.List;
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
        .flag("provider.known", "whether the provider is known", c -> c.known() != null)
        .flag(
            "provider.isNear",
            "whether it is spelled much like a known provider",
            c -> !nearest(c).isEmpty())
        .texts(
            "provider.nearest",
            "known providers that are spelled much like it",
            "[openrouter]",
            ProviderAttributes::nearest);
    to.needingProvider()
        .text("provider", "the provider's id", "openrouter", c -> c.provider().id())
        .text("provider.name", "the provider's name", "OpenRouter", c -> c.provider().name())
        .text(
            "provider.type",
            "vendor, router, gateway, local, cloud or generic",
            "router",
            c -> c.provider().type().id())
        .text(
            "provider.keysPage",
            "the page where keys are made",
            "https://openrouter.ai/settings/keys",
            c -> c.provider().identity().keysPage())
        .text(
            "provider.docs",
            "the provider's documentation",
            "https://openrouter.ai/docs",
            c -> c.provider().identity().docs())
        .flag(
            "provider.takesJsonKey",
            "whether its credential may be a JSON document",
            c -> c.provider().credential().takes(CredentialKind.SERVICE_ACCOUNT))
        .flag(
            "provider.takesTokens",
            "whether its credential may be a short-lived token",
            c ->
                c.provider().credential().takes(CredentialKind.OAUTH)
                    || c.provider().credential().takes(CredentialKind.ENTRA)
                    || c.provider().credential().takes(CredentialKind.GCP))
        .text(
            "provider.customUrl",
            "whether other addresses are unusual, normal or required",
            "unusual",
            c -> c.provider().baseUrl().custom().id())
        .text(
            "provider.env",
            "the usual environment variable of its key",
            "OPENROUTER_API_KEY",
            c -> first(c.provider().env()))
        .text(
            "provider.defaultUrl",
            "the address that a blank base URL means",
            "https://openrouter.ai/api/v1",
            ProviderAttributes::defaultUrl)
        .flag(
            "provider.keyNeeded",
            "whether this setup cannot work without a key",
            ProviderAttributes::keyNeeded)
        .flag(
            "provider.urlNeeded",
            "whether the provider has no address of its own",
            c ->
                c.provider().baseUrl().custom()
                    == dev.plumbline.internal.provider.CustomUrl.REQUIRED)
        .flag(
            "provider.modelNeeded",
            "whether a model has to be named",
            c -> c.provider().models().required())
        .flag(
            "provider.regionNeeded",
            "whether a region has to be named",
            c -> c.provider().regions().needed())
        .date(
            "provider.retiredSince",
            "the day on which the service ended",
            "2026-01-31",
            c -> c.provider().lifecycle().retired())
        .text(
            "provider.successor",
            "the provider that took its place",
            "openrouter",
            c -> c.provider().lifecycle().successor())
        .text(
            "provider.successorName",
            "that provider's name",
            "OpenRouter",
            c -> c.knowledge().nameOf(c.provider().lifecycle().successor()))
        .flag(
            "provider.offeredInCountry",
            "whether the vendor offers it in the context's country; absent where that is unknown",
            ProviderAttributes::offered)
        .text(
            "provider.offerConfidence",
            "how sure that is",
            "documented",
            c -> c.provider().notOffered().evidence().confidence().id())
        .number(
            "provider.retentionDays",
            "for how many days at most it keeps prompts by default, as it says itself; 0 means not"
                + " at all; absent where it says nothing",
            "30",
            c -> c.provider().retention().days())
        .text(
            "provider.caching",
            "automatic, byHand, explicit, mixed, none or unknown",
            "mixed",
            c -> c.provider().caching().mode().id());
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

  private static @Nullable String defaultUrl(Candidate c) {
    var endpoint = c.provider().defaultEndpoint();
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
