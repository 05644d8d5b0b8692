package dev.plumbline.internal.candidate;

import dev.plumbline.internal.attribute.Part;
import dev.plumbline.internal.key.KeyForm;
import dev.plumbline.internal.key.KeyReading;
import dev.plumbline.internal.key.SurplusKind;
import dev.plumbline.internal.provider.Choice;
import dev.plumbline.internal.provider.Endpoint;
import dev.plumbline.internal.provider.KeyField;
import dev.plumbline.internal.provider.KeyShape;
import dev.plumbline.internal.provider.ProviderType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The key: what stands in its field, whose it is, how it stands to what the provider hands out. */
final class KeyAttributes {
  private static final List<String> WHOLE_HEADER = List.of("rawAuthorizationHeader");

  private KeyAttributes() {}

  static void declare(Declarations to) {
    to.text(
            "key.source",
            "where the key comes from: value, env, file or none",
            "env",
            KeyAttributes::source)
        .text(
            "key.nature",
            "what stands in the field: key, nothing, placeholder, dummy, masked, reference, variable-name, url, email, path, sentence, json, pem, certificate, jwt, repeated, non-ascii or unreadable",
            "key",
            of(k -> k.given() ? k.nature().id() : null))
        .ranges("key.surplus", "what does not belong to the key", of(KeyReading::surplusRanges))
        .ranges("key.marks", "the characters that the finding is about", of(KeyReading::marks))
        .flag(
            "key.isWholeHeader",
            "whether the host program takes the whole Authorization header in the key field",
            KeyAttributes::takesWholeHeader)
        .number(
            "key.length",
            "how many characters the key has without surplus",
            "73",
            of(k -> (long) k.length()))
        .text(
            "key.variable",
            "the environment variable that is referred to or named",
            "OPENROUTER_API_KEY",
            of(KeyReading::variable))
        .text(
            "key.vendor",
            "the only provider whose keys look so",
            "anthropic",
            of(k -> k.owner().vendor()))
        .text(
            "key.vendorName",
            "the names of the providers whose keys look so",
            "Anthropic",
            KeyAttributes::vendorNames)
        .texts(
            "key.vendors",
            "the providers whose keys look so",
            "[openai, deepseek]",
            of(k -> k.owner().vendors()))
        .text(
            "key.line",
            "the product line of the recognized form",
            "admin",
            of(k -> k.owner().line()))
        .flag("key.usable", "whether such keys serve for model calls", of(k -> k.owner().usable()));
    to.restingOn(Part.KEY_SURPLUS);
    for (SurplusKind kind : SurplusKind.values()) {
      to.ranges(
          "key.surplus." + kind.id(),
          "parts of the field that are " + kind.id(),
          of(k -> k.has(kind) ? k.surplusOf(kind) : null));
    }
    to.restingOn(null)
        .needingProvider()
        .text(
            "key.form",
            "fits, cut, long, altered, case, no-prefix, wrong-line, other-vendor or unrecognized",
            "cut",
            of(k -> id(k.fit().form())))
        .text(
            "key.expectedPrefix",
            "how the provider's keys begin",
            "sk-or-v1-",
            of(k -> k.fit().expectedPrefix()))
        .number(
            "key.expectedLength",
            "the smallest length of the provider's keys",
            "73",
            of(k -> k.fit().minLength() == 0 ? null : (Object) (long) k.fit().minLength()))
        .text(
            "key.confidence",
            "how well the provider's form of keys is known",
            "observed",
            of(k -> id(k.fit().confidence())))
        .flag(
            "key.prefixStated",
            "whether the vendor itself says how all of its keys begin",
            KeyAttributes::prefixStated)
        .flag(
            "key.forProviderHere",
            "whether the setup's address is the provider's own, so that its forms of keys hold",
            KeyAttributes::forProviderHere)
        .flag(
            "key.endpointFits",
            "whether the key works at the setup's address; absent where that is unknown",
            KeyAttributes::endpointFits)
        .text(
            "key.endpoint",
            "an address at which such keys work",
            "https://api.kimi.com/coding/v1",
            KeyAttributes::endpoint);
  }

  /** Whether the key field is the whole Authorization header, so that a scheme belongs in it. */
  static boolean takesWholeHeader(Candidate c) {
    return (c.host() != null && c.host().keyField() == KeyField.HEADER)
        || Boolean.TRUE.equals(OptionValues.at(c.options(), WHOLE_HEADER));
  }

  private static String source(Candidate c) {
    KeyReading key = c.key();
    if (key != null && key.given() && !key.blank()) {
      return "value";
    }
    if (c.text("apiKeyEnv") != null) {
      return "env";
    }
    return c.text("apiKeyFile") != null ? "file" : "none";
  }

  /** A gateway makes its own keys: the provider's forms hold at the provider's addresses alone. */
  private static boolean forProviderHere(Candidate c) {
    return c.url() == null || c.url().owner().official();
  }

  /** One name as a rule; where facts do not tell two vendors' keys apart, both. */
  private static @Nullable String vendorNames(Candidate c) {
    KeyReading key = c.key();
    List<String> names = new ArrayList<>();
    for (String vendor : key == null ? List.<String>of() : key.owner().vendors()) {
      names.add(String.valueOf(c.knowledge().nameOf(vendor)));
    }
    return names.isEmpty() ? null : String.join(", ", names);
  }

  private static boolean prefixStated(Candidate c) {
    List<KeyShape> shapes = c.provider().keys();
    return !shapes.isEmpty() && shapes.stream().allMatch(KeyShape::prefixStated);
  }

  private static @Nullable Boolean endpointFits(Candidate c) {
    KeyReading key = c.key();
    String line = c.url() == null ? usualLine(c) : c.url().owner().line();
    if (key == null || line == null || key.owner().endpoints().isEmpty()) {
      return null;
    }
    return key.fit().form() != KeyForm.FITS || key.owner().endpoints().contains(line);
  }

  /** The line that a blank address means, where no option chooses another. */
  private static @Nullable String usualLine(Candidate c) {
    var usual = c.provider().defaultEndpoint();
    boolean chosen = c.optionText("apiLine") != null || c.provider().type() == ProviderType.LOCAL;
    return usual == null || chosen ? null : usual.line();
  }

  /** The first address at which such keys work for this client. */
  private static @Nullable String endpoint(Candidate c) {
    KeyReading key = c.key();
    if (key == null) {
      return null;
    }
    for (Endpoint endpoint : c.provider().endpoints()) {
      if (key.owner().endpoints().contains(endpoint.line())
          && endpoint.protocol() == c.expectation().protocol()) {
        return endpoint.url();
      }
    }
    return null;
  }

  private static @Nullable String id(@Nullable Choice choice) {
    return choice == null ? null : choice.id();
  }

  private static Derivation of(Function<KeyReading, @Nullable Object> reading) {
    return c -> {
      KeyReading key = c.key();
      return key == null ? null : reading.apply(key);
    };
  }
}
