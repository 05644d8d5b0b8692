package dev.plumbline.internal.key;

import dev.plumbline.internal.provider.Confidence;
import dev.plumbline.internal.provider.ProviderFacts;
import dev.plumbline.internal.provider.ProviderType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds keys against what their provider hands out. Immutable. */
final class Fitting {
  private static final int TELLING_PREFIX = 6;

  private final ShapeIndex shapes;

  Fitting(ShapeIndex shapes) {
    this.shapes = shapes;
  }

  Verdict of(String core, @Nullable ProviderFacts provider) {
    Recognition seen = Recognition.of(core, shapes);
    if (provider == null) {
      return new Verdict(seen.owner(), KeyFit.OPEN.with(null, confidence(seen)));
    }
    KnownShape own = seen.own(provider.id());
    KnownShape other = own == null ? stranger(seen, core, provider) : stronger(seen, own);
    if (other != null) {
      KeyFit expected = expected(provider.id(), core);
      return new Verdict(
          other.equals(seen.rival(provider.id())) ? seen.owner() : other.owner(),
          expected.with(KeyForm.OTHER_VENDOR, other.confidence()));
    }
    if (own != null) {
      return new Verdict(seen.owner(own), own.fits());
    }
    if (shapes.of(provider.id()).isEmpty()) {
      return new Verdict(seen.owner(), KeyFit.OPEN.with(KeyForm.FITS, null));
    }
    return new Damage(core, shapes.of(provider.id()), seen).verdict(expected(provider.id(), core));
  }

  private static @Nullable Confidence confidence(Recognition seen) {
    if (!seen.naming().isEmpty()) {
      return seen.naming().get(0).confidence();
    }
    return seen.beginning() == null ? null : seen.beginning().confidence();
  }

  /** Somebody else's shape that says more than the provider's own, which the key has as well. */
  private static @Nullable KnownShape stronger(Recognition seen, KnownShape own) {
    if (own.distinctive()) {
      return null;
    }
    String provider = own.provider().id();
    KnownShape rival = seen.rival(provider);
    if (rival != null && rival.reach() > own.reach()) {
      return rival;
    }
    KnownShape beginning = seen.beginning();
    boolean telling =
        beginning != null
            && !beginning.of(provider)
            && beginning.reach() > own.reach()
            && beginning.prefix().length() >= TELLING_PREFIX;
    return telling ? beginning : null;
  }

  /** Somebody else's shape, where the key has none of the provider's own. */
  private @Nullable KnownShape stranger(Recognition seen, String core, ProviderFacts provider) {
    List<KnownShape> own = shapes.of(provider.id());
    KnownShape rival = seen.rival(provider.id());
    if (own.isEmpty()) {
      return rival != null && rival.sure() && handsOutKeys(provider) ? rival : null;
    }
    if (rival != null) {
      return rival;
    }
    KnownShape beginning = seen.beginning();
    boolean other =
        beginning != null
            && !beginning.of(provider.id())
            && beginning.reach() > Damage.longestPrefix(own, core);
    return other ? beginning : null;
  }

  /** Gateways and servers of one's own take what their operator chose. */
  private static boolean handsOutKeys(ProviderFacts provider) {
    return provider.type() == ProviderType.VENDOR || provider.type() == ProviderType.ROUTER;
  }

  /**
   * What the provider's keys look like: the shape whose beginning is there, or the first usable.
   */
  private KeyFit expected(String provider, String core) {
    KnownShape nearest = null;
    for (KnownShape shape : shapes.of(provider)) {
      nearest = nearest == null || tells(shape, nearest, core) ? shape : nearest;
    }
    return nearest == null ? KeyFit.OPEN : nearest.fits();
  }

  /** Whether a shape says more of what is expected than another one. */
  private static boolean tells(KnownShape shape, KnownShape other, String core) {
    int longer = Integer.compare(common(shape.prefix(), core), common(other.prefix(), core));
    int usable = longer != 0 ? longer : Boolean.compare(shape.usable(), other.usable());
    int sure = usable != 0 ? usable : Boolean.compare(shape.sure(), other.sure());
    return sure != 0 ? sure > 0 : shape.place() < other.place();
  }

  private static int common(String prefix, String core) {
    return !prefix.isEmpty() && core.startsWith(prefix) ? prefix.length() : 0;
  }
}
