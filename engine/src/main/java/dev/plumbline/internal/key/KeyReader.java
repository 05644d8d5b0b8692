package dev.plumbline.internal.key;

import dev.plumbline.Secret;
import dev.plumbline.internal.provider.Facts;
import dev.plumbline.internal.provider.ProviderFacts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands in key fields. Good keys of known shapes are told by one look; everything else
 * is taken apart. Immutable and safe for use by many threads.
 */
public final class KeyReader {
  private final ShapeIndex shapes;
  private final StandIns standIns;
  private final Wrapping wrapping;
  private final Natures natures;
  private final Embedded embedded;
  private final Fitting fitting;

  /** Knows the keys of all providers and what people leave in place of keys. */
  public KeyReader(Facts facts) {
    Set<String> variables =
        facts.providers().stream()
            .flatMap(provider -> provider.env().stream())
            .collect(Collectors.toUnmodifiableSet());
    shapes = new ShapeIndex(facts.providers());
    standIns = new StandIns(facts.placeholders());
    wrapping = new Wrapping(shapes, variables);
    natures = new Natures(variables);
    embedded = new Embedded(shapes);
    fitting = new Fitting(shapes);
  }

  /**
   * Reads a value.
   *
   * @param value as it was entered; null where nothing was
   * @param provider whose key is expected; null where that is unknown
   */
  public KeyReading read(@Nullable Secret value, @Nullable ProviderFacts provider) {
    if (value == null || value.isEmpty()) {
      return KeyReading.NOTHING;
    }
    String raw = value.reveal();
    KeyReading good = atOneLook(raw, provider);
    return good != null ? good : thoroughly(raw, provider);
  }

  /** The reading of a good key whose shape names its vendor, or null where more has to be asked. */
  private @Nullable KeyReading atOneLook(String raw, @Nullable ProviderFacts provider) {
    KnownShape own = provider == null ? null : shapes.ownShape(raw, provider.id());
    if (own == null
        || !own.distinctive()
        || !own.pattern().isClean()
        || shapes.hasRival(own, raw)
        || mayStandIn(own, raw)) {
      return null;
    }
    return new KeyReading(
        true, KeyNature.KEY, List.of(), raw.length(), own.owner(), own.fits(), List.of(), null);
  }

  private boolean mayStandIn(KnownShape shape, String raw) {
    return Natures.isCrossedOut(raw)
        || (shape.pattern().isOpen()
            && (raw.indexOf(shape.prefix(), 1) > 0
                || standIns.isPlaceholder(raw)
                || standIns.isDummy(raw)
                || standIns.looksLikePlaceholder(raw)));
  }

  /** The reading with everything asked; for good keys the same as at one look. */
  KeyReading thoroughly(String raw, @Nullable ProviderFacts provider) {
    return new Inspection(this, raw, provider).reading();
  }

  ShapeIndex shapes() {
    return shapes;
  }

  StandIns standIns() {
    return standIns;
  }

  Wrapping wrapping() {
    return wrapping;
  }

  Natures natures() {
    return natures;
  }

  Embedded embedded() {
    return embedded;
  }

  Fitting fitting() {
    return fitting;
  }
}
