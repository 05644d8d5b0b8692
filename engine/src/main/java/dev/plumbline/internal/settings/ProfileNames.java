package dev.plumbline.internal.settings;

import java.util.HashMap;
import java.util.Map;

/** Names the profiles of a file, each differently. For one file. */
final class ProfileNames {
  private final String file;
  private final SettingsSource source;
  private final Map<String, Integer> given = new HashMap<>();

  ProfileNames(String file, SettingsSource source) {
    this.file = file;
    this.source = source;
  }

  /** The file and what the profile is called in it; the file alone where that is nothing. */
  String next(ProfilePlaces places, ProfilePlace place, NativeProvider provider) {
    String name =
        place.spec().provider().each() ? String.valueOf(provider.name()) : places.name(place);
    String variant = source.variantName(place.document());
    String called = variant == null ? name : name + "@" + variant;
    int times = given.merge(called, 1, Integer::sum);
    String distinct = times == 1 ? called : called + " (" + times + ")";
    return distinct.isEmpty() ? file : file + "#" + distinct;
  }
}
