package dev.plumbline.internal.url;

import dev.plumbline.TextRange;
import dev.plumbline.internal.provider.Endpoint;
import dev.plumbline.internal.provider.ProviderFacts;
import dev.plumbline.internal.provider.UrlForm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Reads base URLs against the facts of all providers. Built once a rule base; immutable as seen
 * from outside and safe for any number of threads. A provider's own addresses are read once and
 * looked up from then on; any other text costs a microsecond or two, and some more where an address
 * is offered instead. It never throws.
 */
public final class UrlReader {
  /** Mending one fault may uncover another, seldom a third. */
  private static final int ROUNDS = 4;

  private static final int FORMS = UrlForm.values().length;

  private final Knowledge knowledge;
  private final Map<String, Map<String, AtomicReferenceArray<UrlReading>>> known;

  private UrlReader(
      Knowledge knowledge, Map<String, Map<String, AtomicReferenceArray<UrlReading>>> known) {
    this.knowledge = knowledge;
    this.known = known;
  }

  /** A reader that knows these providers. */
  public static UrlReader of(Collection<ProviderFacts> providers) {
    List<KnownEndpoint> endpoints = new ArrayList<>();
    Map<String, Map<String, AtomicReferenceArray<UrlReading>>> known = new HashMap<>();
    for (ProviderFacts provider : providers) {
      Map<String, AtomicReferenceArray<UrlReading>> own = new HashMap<>();
      for (Endpoint endpoint : provider.endpoints()) {
        KnownEndpoint read = KnownEndpoint.of(provider, endpoint);
        if (read != null) {
          endpoints.add(read);
          own.put(endpoint.url(), new AtomicReferenceArray<>(2 * FORMS));
          own.put(withSlash(endpoint.url()), new AtomicReferenceArray<>(2 * FORMS));
        }
      }
      known.put(provider.id(), own);
    }
    Knowledge knowledge =
        new Knowledge(
            HostIndex.of(endpoints),
            Lookalikes.of(endpoints),
            Pages.of(providers),
            KeyLikeness.of(providers));
    return new UrlReader(knowledge, known);
  }

  private static String withSlash(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url + "/";
  }

  /**
   * Reads what was entered as base URL.
   *
   * @param raw the text as entered; null and blanks mean that none was given
   * @param provider the provider of the setup, or null where it is unknown
   * @param expectation what the client makes of the address
   */
  public UrlReading read(
      @Nullable String raw, @Nullable ProviderFacts provider, Expectation expectation) {
    if (raw == null || raw.isEmpty()) {
      return UrlReading.ABSENT;
    }
    Question question = new Question(provider, expectation);
    AtomicReferenceArray<UrlReading> readings = own(raw, question);
    return readings == null ? interpreted(raw, question) : remembered(readings, raw, question);
  }

  /** The reading of an offered address, which is often the provider's own. */
  private UrlReading sound(String offered, Question question) {
    AtomicReferenceArray<UrlReading> readings = own(offered, question);
    UrlReading known = readings == null ? null : readings.get(place(question.expectation()));
    return known != null && known.mending().repaired() == null ? known : once(offered, question);
  }

  private @Nullable AtomicReferenceArray<UrlReading> own(String raw, Question question) {
    ProviderFacts provider = question.provider();
    if (provider == null || question.expectation().protocol() != Expectation.protocolOf(provider)) {
      return null;
    }
    Map<String, AtomicReferenceArray<UrlReading>> own = known.get(provider.id());
    return own == null ? null : own.get(raw);
  }

  private static int place(Expectation expectation) {
    return 2 * expectation.form().ordinal() + (expectation.stated() ? 1 : 0);
  }

  private UrlReading remembered(
      AtomicReferenceArray<UrlReading> readings, String raw, Question question) {
    int index = place(question.expectation());
    UrlReading reading = readings.get(index);
    if (reading == null) {
      reading = interpreted(raw, question);
      readings.set(index, reading);
    }
    return reading;
  }

  private UrlReading interpreted(String raw, Question question) {
    if (isBlank(raw)) {
      return blank(raw);
    }
    UrlReading reading = once(raw, question);
    String repaired = reading.mending().repaired();
    return repaired == null ? reading : reading.offering(settled(repaired, question));
  }

  private UrlReading once(String raw, Question question) {
    return new Interpretation(Parsed.of(raw, knowledge.keys()), question, knowledge).read();
  }

  /** The offered address once nothing more is to be mended in it, or null where that never ends. */
  private @Nullable String settled(String repaired, Question question) {
    String offered = repaired;
    for (int round = 0; round < ROUNDS; round++) {
      UrlReading reading = sound(offered, question);
      String better = reading.mending().repaired();
      if (better == null) {
        return reading.isSound() ? offered : null;
      }
      offered = better;
    }
    return null;
  }

  private static boolean isBlank(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (!Blanks.isBlank(raw.charAt(i)) && !Blanks.isInvisible(raw.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static UrlReading blank(String raw) {
    UrlReading none = UrlReading.ABSENT;
    return new UrlReading(
        false,
        List.of(new Surplus(Surplus.Kind.BLANKS, new TextRange(0, raw.length()))),
        null,
        false,
        none.address(),
        none.owner(),
        none.path(),
        none.query(),
        List.of(new FoundFault(UrlFault.SURPLUS, Certainty.SURE)),
        none.mending());
  }
}
