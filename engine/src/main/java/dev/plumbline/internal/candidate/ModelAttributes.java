package dev.plumbline.internal.candidate;

import dev.plumbline.TextRange;
import dev.plumbline.internal.catalog.CatalogModel;
import dev.plumbline.internal.catalog.Prices;
import dev.plumbline.internal.model.MeantModel;
import dev.plumbline.internal.model.ModelReading;
import dev.plumbline.internal.provider.TraitProperty;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The model: which one is meant, and what the provider's list says of it. */
final class ModelAttributes {
  private ModelAttributes() {}

  static void declare(Declarations to) {
    to.entered(
            "model",
            "the model as it was entered, without blanks around it",
            "google/gemini-2.5-pro",
            of(ModelReading::text))
        .flag(
            "model.isAddress",
            "whether an address was entered in place of a model",
            of(m -> m.text().contains("://")))
        .text(
            "model.isKey",
            "that a key was entered in place of a model; the value says how sure it is",
            "documented",
            ModelAttributes::isKey)
        .flag(
            "model.hasBlanks",
            "whether blanks stand inside of the name",
            of(m -> m.text().chars().anyMatch(Character::isWhitespace)));
    spelling(to.needingProvider());
    life(to);
    PlacementAttributes.declare(to);
    limits(to);
  }

  private static void spelling(Declarations to) {
    to.entered(
            "model.variant",
            "the routing variant behind the colon",
            "nitro",
            of(ModelReading::variant))
        .flag("model.listed", "whether the provider's list has the model", of(ModelReading::listed))
        .flag(
            "model.fromList",
            "whether names come from the provider's list, at the provider's own address, and it is not the endpoint itself that lists this one",
            ModelAttributes::fromList)
        .flag(
            "model.listComplete",
            "whether the list is complete, so that absence is proof",
            of(ModelReading::listComplete))
        .flag(
            "model.unexplained",
            "whether nothing is known of the name: it is neither listed, retired, nor a known one spelled otherwise",
            meant(MeantModel::unexplained))
        .flag(
            "model.listThere",
            "whether there is a list to compare with",
            of(ModelReading::listThere))
        .text(
            "model.canonical",
            "the same model as the provider spells it, where that differs",
            "anthropic/claude-sonnet-4.5",
            of(ModelReading::canonical))
        .texts(
            "model.nearest",
            "ids that are spelled much like it, nearest first",
            "[openai/gpt-4o]",
            of(ModelReading::nearest))
        .flag(
            "model.fitsGrammar",
            "whether the name has the form of the provider's names",
            of(ModelReading::fitsGrammar))
        .flag(
            "model.vendorMissing",
            "whether the vendor in front of the slash is missing",
            meant(MeantModel::vendorMissing))
        .entered(
            "model.slipOf",
            "the listed id that is all but the same",
            "gpt-4o-mini",
            meant(MeantModel::slipOf))
        .entered(
            "model.inFull",
            "the listed id that a short name means",
            "us.anthropic.claude-haiku-4-5-20251001-v1:0",
            meant(MeantModel::inFull))
        .flag(
            "model.vendorServed",
            "whether the provider serves models of this vendor; absent where that is unknown",
            of(ModelReading::vendorServed))
        .entered(
            "model.fullForm",
            "the whole id where the provider's ids have a long form",
            "accounts/fireworks/models/gpt-oss-120b",
            meant(MeantModel::fullForm))
        .entered(
            "model.vendorMended",
            "the id with its vendor as the list spells it",
            "x-ai/grok-4",
            meant(MeantModel::vendorMended))
        .entered(
            "model.unprefixed",
            "the id without the provider's name in front",
            "claude-sonnet-4-5",
            meant(MeantModel::unprefixed))
        .text(
            "model.prefixFault",
            "missing, case or separator: the provider prefix that the host wants",
            "missing",
            of(ModelReading::prefixFault))
        .entered(
            "model.prefixed",
            "the name with the right provider prefix",
            "lm_studio/qwen3",
            of(ModelReading::prefixed))
        .text(
            "model.example",
            "a name of the right form",
            "anthropic/claude-sonnet-4.5",
            new Derivation.OfProvider(provider -> provider.models().example()));
  }

  private static void life(Declarations to) {
    to.date(
            "model.retiredSince",
            "the day since which the model is gone",
            "2025-09-24",
            of(ModelReading::retiredSince))
        .texts(
            "model.successors",
            "the model that took its place, and ids that are spelled much like it",
            "[gemini-2.5-pro]",
            of(ModelAttributes::successors))
        .text(
            "model.successor",
            "the model that took its place",
            "gemini-2.5-pro",
            of(ModelReading::successor))
        .text(
            "model.retirementConfidence",
            "how sure its retirement is",
            "documented",
            of(m -> m.retirement().confidence().id()));
  }

  private static void limits(Declarations to) {
    to.number(
            "model.contextWindow",
            "tokens of prompt and answer together",
            "1048576",
            of(ModelAttributes::contextWindow))
        .number("model.maxOutput", "tokens of an answer", "65536", of(ModelAttributes::maxOutput))
        .text(
            "model.maxOutput.confidence",
            "how sure that is; what the list says counts as observed",
            "documented",
            of(ModelAttributes::maxOutputConfidence))
        .number(
            "model.window",
            "tokens of prompt and answer together: the option contextWindow, else the model's",
            "131072",
            ModelAttributes::window)
        .text(
            "model.window.confidence",
            "how sure that is",
            "documented",
            c -> c.number("contextWindow") != null ? "documented" : "observed")
        .number(
            "model.inputPrice",
            "USD for a million tokens of a prompt",
            "2.5",
            entry(model -> price(model, Prices::input)))
        .number(
            "model.outputPrice",
            "USD for a million tokens of an answer",
            "10",
            entry(model -> price(model, Prices::output)))
        .date(
            "model.released",
            "the day on which the model came out",
            "2025-06-17",
            entry(model -> model.offer().released()))
        .flag(
            "model.cached",
            "whether the list has a price for cached prompts",
            entry(CatalogModel::caches))
        .flag(
            "model.chats",
            "whether it answers chats; embeddings and pictures are other things",
            entry(CatalogModel::chats));
  }

  /** A known beginning proves a key; mere looks do where names come from a list without this. */
  private static @Nullable String isKey(Candidate c) {
    ModelReading model = c.model();
    if (model == null || model.listed()) {
      return null;
    }
    if (c.knowledge().pastedKeys().known(model.text()) != null) {
      return "documented";
    }
    return model.fromList() && c.knowledge().pastedKeys().isRandom(model.text())
        ? "observed"
        : null;
  }

  private static @Nullable Object window(Candidate c) {
    Number stated = c.number("contextWindow");
    ModelReading model = c.model();
    return stated != null ? stated : model == null ? null : contextWindow(model);
  }

  private static List<String> successors(ModelReading model) {
    List<String> all = new java.util.ArrayList<>();
    if (model.successor() != null) {
      all.add(model.successor());
    }
    all.addAll(model.nearest());
    return all;
  }

  private static @Nullable Boolean fromList(Candidate c) {
    ModelReading model = c.model();
    if (model == null) {
      return null;
    }
    return model.fromList()
        && (c.url() == null || c.url().owner().official())
        && !ProbeAttributes.isListed(c);
  }

  private static @Nullable Object contextWindow(ModelReading model) {
    Object stated = model.traits().value(TraitProperty.CONTEXT_WINDOW);
    return stated != null ? stated : positive(model, each -> each.limits().context());
  }

  private static @Nullable Object maxOutput(ModelReading model) {
    Object stated = model.traits().value(TraitProperty.MAX_OUTPUT);
    return stated != null ? stated : positive(model, each -> each.limits().output());
  }

  private static String maxOutputConfidence(ModelReading model) {
    String stated = TraitAttributes.confidence(model, TraitProperty.MAX_OUTPUT);
    return stated != null ? stated : "observed";
  }

  private static @Nullable Long positive(ModelReading model, Function<CatalogModel, Number> limit) {
    CatalogModel entry = model.entry();
    long number = entry == null ? 0 : limit.apply(entry).longValue();
    return number > 0 ? number : null;
  }

  private static @Nullable Object price(CatalogModel model, Function<Prices, Double> part) {
    Prices prices = model.offer().prices();
    return prices == null ? null : part.apply(prices);
  }

  static Derivation of(Function<ModelReading, @Nullable Object> reading) {
    return new Derivation.OfModel(reading);
  }

  private static Derivation meant(Function<MeantModel, @Nullable Object> reading) {
    return of(model -> reading.apply(model.meant()));
  }

  private static Derivation entry(Function<CatalogModel, @Nullable Object> reading) {
    return of(
        model -> {
          CatalogModel entry = model.entry();
          return entry == null ? null : reading.apply(entry);
        });
  }

  static List<TextRange> around(String text) {
    int start = text.length() - text.stripLeading().length();
    int end = text.stripTrailing().length();
    return java.util.stream.Stream.of(new TextRange(0, start), new TextRange(end, text.length()))
        .filter(range -> range.length() > 0)
        .toList();
  }
}
