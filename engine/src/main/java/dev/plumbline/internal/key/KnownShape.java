package dev.plumbline.internal.key;

import dev.plumbline.internal.provider.Confidence;
import dev.plumbline.internal.provider.KeyShape;
import dev.plumbline.internal.provider.ProviderFacts;
import java.util.List;

/** A provider's key shape, made ready, with the answers that it gives. Immutable. */
final class KnownShape {
  private final ProviderFacts provider;
  private final KeyShape shape;
  private final ReadyShape pattern;
  private final KeyOwner owner;
  private final KeyFit fits;
  private final int place;
  private final int reach;

  KnownShape(ProviderFacts provider, int place) {
    KeyShape shape = provider.keys().get(place);
    this.place = place;
    this.provider = provider;
    this.shape = shape;
    this.pattern = new ReadyShape(shape.shape());
    this.reach = Math.max(pattern.reach(), shape.prefix().length());
    this.owner =
        new KeyOwner(
            List.of(provider.id()),
            shape.distinctive() ? provider.id() : null,
            shape.line(),
            shape.usable(),
            shape.endpoints());
    this.fits =
        new KeyFit(
            shape.usable() ? KeyForm.FITS : KeyForm.WRONG_LINE,
            shape.prefix().isEmpty() ? null : shape.prefix(),
            pattern.shortest(),
            pattern.isOpen() ? 0 : pattern.longest(),
            confidence());
  }

  ProviderFacts provider() {
    return provider;
  }

  /** Where it stands among the shapes of its provider. */
  int place() {
    return place;
  }

  boolean of(String providerId) {
    return provider.id().equals(providerId);
  }

  ReadyShape pattern() {
    return pattern;
  }

  String prefix() {
    return shape.prefix();
  }

  Confidence confidence() {
    return shape.evidence().confidence();
  }

  boolean usable() {
    return shape.usable();
  }

  boolean distinctive() {
    return shape.distinctive();
  }

  /** Whether a value may be called wrong for not having this shape. */
  boolean sure() {
    return shape.distinctive() && confidence() != Confidence.CONVENTION;
  }

  /** How much of a key's beginning is fixed. */
  int reach() {
    return reach;
  }

  /** The owner of keys of this shape alone. */
  KeyOwner owner() {
    return owner;
  }

  /** The verdict on keys of this shape where this provider is expected. */
  KeyFit fits() {
    return fits;
  }

  boolean matches(String text) {
    return pattern.matches(text);
  }
}
