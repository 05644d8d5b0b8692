package dev.plumbline.internal.key;

import dev.plumbline.internal.expression.Trail;
import dev.plumbline.internal.provider.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells what happened to a key on its way, if it is one of the provider's. For one text. */
final class Damage {
  private static final int SHORTEST_PREFIX = 3;
  private static final int SHORTEST_BODY = 16;
  private static final int LARGEST_SPREAD = 16;
  private static final int SHORTEST_REST = 4;
  private static final int SMALL_EXTRA = 3;

  private final String core;
  private final List<KnownShape> own;
  private final Recognition seen;

  Damage(String core, List<KnownShape> own, Recognition seen) {
    this.core = core;
    this.own = own;
    this.seen = seen;
  }

  /** The length of the longest of the shapes' beginnings that the text has; zero if none. */
  static int longestPrefix(List<KnownShape> own, String core) {
    int longest = 0;
    for (KnownShape shape : own) {
      if (core.startsWith(shape.prefix())) {
        longest = Math.max(longest, shape.prefix().length());
      }
    }
    return longest;
  }

  Verdict verdict(KeyFit expected) {
    for (KnownShape shape : own) {
      Verdict exchanged = shape.sure() ? exchangedCase(shape) : null;
      if (exchanged != null) {
        return exchanged;
      }
    }
    int prefix = longestPrefix(own, core);
    List<KnownShape> same = new ArrayList<>(own.size());
    boolean sure = true;
    for (KnownShape shape : own) {
      if (shape.prefix().length() == prefix && core.startsWith(shape.prefix())) {
        same.add(shape);
        sure &= shape.sure();
      }
    }
    if (prefix > 0 && sure) {
      return afterPrefix(same);
    }
    for (KnownShape shape : own) {
      if (shape.sure() && lacksBeginning(shape)) {
        return new Verdict(shape.owner(), with(shape, KeyForm.NO_PREFIX));
      }
    }
    return new Verdict(seen.owner(), expected.with(KeyForm.UNRECOGNIZED, doubt()));
  }

  private @Nullable Verdict exchangedCase(KnownShape shape) {
    String prefix = shape.prefix();
    boolean begins = core.regionMatches(true, 0, prefix, 0, prefix.length());
    if (!prefix.isEmpty() && begins && !core.startsWith(prefix)) {
      if (shape.matches(prefix + core.substring(prefix.length()))) {
        return marked(shape, KeyForm.CASE, 0, prefix.length());
      }
    }
    String small = core.toLowerCase(Locale.ROOT);
    boolean fits = !small.equals(core) && shape.matches(small);
    return fits ? marked(shape, KeyForm.CASE, 0, core.length()) : null;
  }

  /** The beginning is right, so the rest is not. */
  private Verdict afterPrefix(List<KnownShape> same) {
    KnownShape shape = same.get(0);
    Trail best = shape.pattern().follow(core, 0);
    for (KnownShape other : same) {
      Trail trail = other.pattern().follow(core, 0);
      if (trail.textEnded() || trail.wordEnd() > best.wordEnd()) {
        shape = other;
        best = trail;
      }
    }
    if (best.textEnded() || core.length() < shape.pattern().shortest()) {
      return new Verdict(shape.owner(), with(shape, KeyForm.CUT));
    }
    int extra = core.length() - best.wordEnd();
    if (best.wordEnd() > 0 && (best.complete() || extra <= SMALL_EXTRA)) {
      return marked(shape, KeyForm.LONG, best.wordEnd(), core.length());
    }
    if (core.length() > shape.pattern().longest()) {
      return new Verdict(shape.owner(), with(shape, KeyForm.LONG));
    }
    int fault = Math.max(0, best.fault());
    return marked(shape, KeyForm.ALTERED, fault, Math.min(core.length(), fault + 1));
  }

  /** Whether the text becomes a key if some first characters of the beginning are put in front. */
  private boolean lacksBeginning(KnownShape shape) {
    String prefix = shape.prefix();
    ReadyShape pattern = shape.pattern();
    int body = pattern.shortest() - prefix.length();
    if (prefix.length() < SHORTEST_PREFIX || body < SHORTEST_BODY) {
      return false;
    }
    boolean tight = pattern.longest() - pattern.shortest() <= LARGEST_SPREAD;
    for (int lost = 1; lost <= prefix.length(); lost++) {
      String rest = prefix.substring(lost);
      boolean telling = tight ? !rest.isEmpty() || isNobodys() : rest.length() >= SHORTEST_REST;
      if (telling && core.startsWith(rest) && shape.matches(prefix.substring(0, lost) + core)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text has no shape with a fixed beginning. */
  private boolean isNobodys() {
    return seen.whole().stream().allMatch(shape -> shape.reach() == 0);
  }

  /** How sure it is that a key which has none of the shapes is wrong. */
  private Confidence doubt() {
    Confidence least = Confidence.DOCUMENTED;
    for (KnownShape shape : own) {
      if (!shape.sure()) {
        return Confidence.CONVENTION;
      }
      least = shape.confidence().compareTo(least) > 0 ? shape.confidence() : least;
    }
    return least;
  }

  private static Verdict marked(KnownShape shape, KeyForm form, int from, int to) {
    return new Verdict(shape.owner(), with(shape, form), List.of(from, to));
  }

  private static KeyFit with(KnownShape shape, KeyForm form) {
    return shape.fits().with(form, shape.confidence());
  }
}
