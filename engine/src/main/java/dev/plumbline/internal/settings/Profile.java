package dev.plumbline.internal.settings;

import dev.plumbline.Setup;
import java.util.Map;

/**
 * A setup that was found in settings, with what it takes to find its members there again.
 *
 * @param setup the setup
 * @param place where it stands
 * @param provider its provider in the host's words
 * @param bounds where its members stand, by their pointers
 * @param targets where members would stand, by their pointers
 */
record Profile(
    Setup setup,
    ProfilePlace place,
    NativeProvider provider,
    Map<String, Bound> bounds,
    Map<String, NativePath> targets) {
  /** Copies the maps. */
  Profile {
    bounds = Map.copyOf(bounds);
    targets = Map.copyOf(targets);
  }

  /** Whether our name of the provider follows from the base URL, at least in part. */
  boolean providerFollows() {
    return !provider.spec().addresses().isEmpty();
  }

  /** The same with a name. */
  Profile called(String name) {
    Setup named = Setup.of(name, setup.document(), setup.origin().orElse(null), setup.notes());
    return new Profile(named, place, provider, bounds, targets);
  }
}
