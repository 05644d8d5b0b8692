package dev.plumbline.internal.candidate;

import dev.plumbline.TextRange;
import dev.plumbline.internal.attribute.Part;
import dev.plumbline.internal.url.Certainty;
import dev.plumbline.internal.url.UrlFault;
import dev.plumbline.internal.url.UrlReading;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The base URL: whose address it is, what is wrong with it, what it should be. */
final class UrlAttributes {
  private UrlAttributes() {}

  static void declare(Declarations to) {
    to.flag("url.given", "whether a base URL was entered", c -> c.url() != null)
        .restingOn(Part.BASE_URL)
        .ranges(
            "url.surplus", "parts that do not belong to the address", of(UrlReading::surplusRanges))
        .texts(
            "url.surplusKinds",
            "what these parts are: blanks, quotes, label ...",
            "[blanks]",
            of(UrlReading::surplusKinds))
        .text(
            "url.unreadable",
            "what the text is where it is no address: key, model, email, path, word, sentence or broken",
            "key",
            of(UrlReading::unreadable))
        .entered(
            "url.host", "the host in small letters", "openrouter.ai", of(u -> u.address().host()))
        .entered(
            "url.firstLabel",
            "the host up to its first dot: the name of an Azure resource",
            "contoso",
            of(u -> firstLabel(u.address().host())))
        .number(
            "url.port",
            "the port that is written",
            "8080",
            of(u -> u.address().port() < 0 ? null : (Object) (long) u.address().port()))
        .flag("url.loopback", "whether it is the machine itself", of(u -> u.address().loopback()))
        .flag(
            "url.private",
            "whether the public network does not reach it",
            of(u -> u.address().privateNetwork() || u.address().loopback()))
        .flag(
            "url.insecure", "whether http leads to a public host", of(u -> u.address().insecure()))
        .ranges(
            "url.credentials", "user and password in the address", of(UrlAttributes::credentials))
        .entered(
            "url.path", "the path without a slash at its end", "/api/v1", of(u -> u.path().text()))
        .text(
            "url.apiVersion",
            "the version in the query, as Azure's addresses have it",
            "2024-10-21",
            of(u -> u.query().apiVersion()));
    owner(to.needingProvider());
    path(to);
    faults(to);
    to.restingOn(null)
        .text(
            "url.form",
            "what the host program wants: base, root or endpoint",
            "base",
            c -> c.expectation().form().id());
  }

  private static void owner(Declarations to) {
    to.text(
            "url.owner",
            "the provider whose host it is",
            "openrouter",
            of(u -> u.owner().provider()))
        .flag(
            "url.official",
            "whether it is a host of the setup's provider",
            of(u -> u.owner().official()))
        .flag(
            "url.custom",
            "whether an address was entered that is not the provider's own",
            of(u -> !u.owner().official()))
        .text(
            "url.otherProvider",
            "the provider that it belongs to, where that is another one",
            "openai",
            of(u -> u.owner().other()))
        .text("url.otherProviderName", "that provider's name", "OpenAI", UrlAttributes::otherName)
        .flag(
            "url.isDefault",
            "whether it is the address that a blank field means",
            of(u -> u.owner().isDefault()))
        .text(
            "url.line",
            "the provider's line behind the address",
            "china",
            of(u -> u.owner().line()))
        .text("url.region", "the region in the host", "eu-west-1", of(u -> u.owner().region()))
        .text(
            "url.protocol",
            "the protocol that is spoken there",
            "anthropic",
            of(u -> u.owner().protocol()))
        .texts(
            "url.countries",
            "the countries that the address is made for",
            "[CN]",
            of(u -> u.owner().countries()))
        .flag(
            "url.countryFits",
            "whether it is made for the context's country; absent where either is unknown",
            UrlAttributes::countryFits)
        .text(
            "url.page",
            "the provider whose web page it is",
            "openrouter",
            of(u -> u.owner().page()))
        .text("url.pageName", "that provider's name", "OpenRouter", UrlAttributes::pageName)
        .entered(
            "url.model",
            "the model that the path names",
            "openai/gpt-4o",
            of(u -> u.owner().model()))
        .text(
            "url.lookalike",
            "the real host that is meant",
            "openrouter.ai",
            of(u -> u.owner().lookalike()))
        .text(
            "url.portOwner",
            "the provider whose local server answers at this port",
            "lmstudio",
            of(u -> u.owner().portOwner()));
  }

  private static void path(Declarations to) {
    to.entered(
            "url.operation",
            "the operation at the end of the path",
            "/chat/completions",
            of(u -> u.path().operation()))
        .text(
            "url.operationProtocol",
            "the protocol of that operation",
            "anthropic",
            of(u -> u.path().operationProtocol()))
        .ranges(
            "url.operationRange",
            "where the operation stands",
            of(u -> one(u.path().operationRange())))
        .entered(
            "url.deployment",
            "the Azure deployment in the path",
            "my-gpt4",
            of(u -> u.path().deployment()))
        .entered(
            "url.repaired",
            "the address with everything mended",
            "https://openrouter.ai/api/v1",
            of(u -> u.mending().repaired()))
        .entered(
            "url.origin",
            "scheme, host and port",
            "https://openrouter.ai",
            of(u -> u.mending().origin()))
        .entered(
            "url.endpoint",
            "the address with the operation of a chat at its end",
            "https://api.cerebras.ai/v1/chat/completions",
            of(u -> u.mending().endpoint()))
        .entered(
            "url.twin",
            "the address at the same host for the provider's own protocol",
            "https://api.z.ai/api/paas/v4",
            of(u -> u.mending().twin()))
        .entered(
            "url.container",
            "the address by which a container reaches this machine",
            "http://host.docker.internal:11434",
            of(u -> u.mending().container()));
  }

  /**
   * Each fault by itself; its value is how sure it is, in the words for the confidence of facts.
   */
  private static void faults(Declarations to) {
    for (UrlFault fault : UrlFault.values()) {
      to.text(
          "url.fault." + fault.id(),
          "the fault " + fault.id() + "; the value says how sure it is",
          "documented",
          of(u -> confidence(u.certainty(fault))));
    }
  }

  private static @Nullable String confidence(@Nullable Certainty certainty) {
    if (certainty == null) {
      return null;
    }
    return switch (certainty) {
      case SURE -> "documented";
      case LIKELY -> "observed";
      case WEAK -> "convention";
    };
  }

  private static @Nullable List<TextRange> credentials(UrlReading url) {
    return one(url.address().credentialsRange());
  }

  private static @Nullable String firstLabel(@Nullable String host) {
    return host == null || host.indexOf('.') < 0 ? null : host.substring(0, host.indexOf('.'));
  }

  private static @Nullable List<TextRange> one(@Nullable TextRange range) {
    return range == null ? null : List.of(range);
  }

  private static @Nullable String otherName(Candidate c) {
    UrlReading url = c.url();
    return url == null ? null : c.knowledge().nameOf(url.owner().other());
  }

  private static @Nullable String pageName(Candidate c) {
    UrlReading url = c.url();
    String owner = url == null ? null : url.owner().page();
    return owner == null || owner.isEmpty() ? null : c.knowledge().nameOf(owner);
  }

  private static @Nullable Boolean countryFits(Candidate c) {
    UrlReading url = c.url();
    String country = c.context().country();
    if (url == null || country == null || url.owner().countries().isEmpty()) {
      return null;
    }
    return url.owner().countries().contains(country);
  }

  private static Derivation of(Function<UrlReading, @Nullable Object> reading) {
    return c -> {
      UrlReading url = c.url();
      return url == null ? null : reading.apply(url);
    };
  }
}
