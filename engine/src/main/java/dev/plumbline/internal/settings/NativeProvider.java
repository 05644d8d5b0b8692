package dev.plumbline.internal.settings;

import dev.plumbline.internal.rule.Glob;
import dev.plumbline.internal.settings.ProfileSpec.ProviderChoice;
import dev.plumbline.internal.settings.ProfileSpec.ProviderSpec;
import dev.plumbline.internal.yaml.NearestName;
import dev.plumbline.internal.yaml.Scalar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The provider of a profile in the host's words.
 *
 * @param name the host's name of it, or null where none is written
 * @param bound where the name stands, or null where it follows from something else
 * @param spec what holds for it
 */
record NativeProvider(@Nullable String name, @Nullable Bound bound, ProviderSpec spec) {
  private static final int SHORTEST_SLIP = 5;
  private static final Set<String> OFF = Set.of("", "0", "false", "no", "off");

  /** The provider of a place; null where the place is none of a provider that is known there. */
  static @Nullable NativeProvider of(ProfilePlace place, NativeTree tree) {
    ProviderChoice choice = place.spec().provider();
    String captured = choice.captured();
    if (captured != null) {
      String name = place.names().getOrDefault(captured, "");
      Branch branch = place.branches().get(captured);
      return branch == null ? null : captured(name, branch, place);
    }
    String flagged = flagged(choice.flags(), place, tree);
    for (NativePath path : flagged == null ? choice.paths() : List.<NativePath>of()) {
      Bound bound = written(path, place, tree);
      if (bound != null) {
        return named(bound.found().text((Scalar) bound.node()), bound, place);
      }
    }
    String name = flagged == null ? guessed(choice, place, tree) : flagged;
    return named(name == null ? choice.otherwise() : name, null, place);
  }

  /** A name that the place has; one that nearly is that of a provider is told as such. */
  private static @Nullable NativeProvider captured(String name, Branch branch, ProfilePlace place) {
    ProviderSpec spec = place.spec().provider(name);
    boolean near =
        spec == null
            && name.length() >= SHORTEST_SLIP
            && NearestName.of(name, List.copyOf(place.spec().providers().keySet())).isPresent();
    boolean written = branch.key() != null;
    Bound bound = written ? new Bound(Found.whole(branch), true, place.document()) : null;
    return spec == null && !near
        ? null
        : new NativeProvider(name, bound, spec == null ? ProviderSpec.NONE : spec);
  }

  /** Whether it is not known where the host keeps the fields of this provider. */
  boolean isStrange(ProfilePlace place) {
    boolean everywhere = place.spec().fields().containsKey("apiKey");
    return name != null && spec.equals(ProviderSpec.NONE) && !everywhere;
  }

  private static NativeProvider named(
      @Nullable String name, @Nullable Bound bound, ProfilePlace place) {
    ProviderSpec spec = name == null ? null : place.spec().provider(name);
    return new NativeProvider(name, bound, spec == null ? ProviderSpec.NONE : spec);
  }

  private static @Nullable Bound written(NativePath path, ProfilePlace place, NativeTree tree) {
    Found found = tree.find(place.block(), path.filled(place.names()));
    if (found == null || !(found.node() instanceof Scalar scalar) || scalar.isNull()) {
      return null;
    }
    return found.text(scalar).isBlank() ? null : new Bound(found, false, place.document());
  }

  private static @Nullable String flagged(
      Map<String, String> flags, ProfilePlace place, NativeTree tree) {
    for (Map.Entry<String, String> flag : flags.entrySet()) {
      Found found = tree.find(place.block(), NativePath.parse(flag.getKey()));
      boolean on =
          found != null
              && found.node() instanceof Scalar scalar
              && !scalar.isNull()
              && !OFF.contains(scalar.text().strip().toLowerCase(Locale.ROOT));
      if (on) {
        return flag.getValue();
      }
    }
    return null;
  }

  private static @Nullable String guessed(
      ProviderChoice choice, ProfilePlace place, NativeTree tree) {
    for (NativePath path : place.spec().fields().getOrDefault("model", List.of())) {
      Found found = tree.find(place.block(), path.filled(place.names()));
      if (found != null && found.node() instanceof Scalar scalar) {
        for (Map.Entry<String, String> guess : choice.guesses().entrySet()) {
          if (new Glob(guess.getKey()).matches(found.text(scalar))) {
            return guess.getValue();
          }
        }
      }
    }
    return null;
  }

  /** Our id, or the host's name where it is the same; null where nothing is written. */
  @Nullable String id(@Nullable String baseUrl) {
    if (baseUrl != null) {
      for (Map.Entry<String, String> address : spec.addresses().entrySet()) {
        if (address.getKey().equals(ProfileSpec.ANY) || baseUrl.contains(address.getKey())) {
          return address.getValue();
        }
      }
    }
    return spec.id() == null ? name : spec.id();
  }
}
