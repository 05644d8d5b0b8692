package dev.plumbline.internal.settings;

import dev.plumbline.internal.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the places of a document that may be profiles, in the order of the text. */
final class ProfilePlaces {
  private static final String ANY = "*";
  private static final String VARIANT = "variant";

  private final NativeTree tree;
  private final int document;

  ProfilePlaces(NativeTree tree, int document) {
    this.tree = tree;
    this.document = document;
  }

  List<ProfilePlace> of(ProfileSpec spec) {
    List<ProfilePlace> places =
        List.of(new ProfilePlace(spec, document, tree.root(), Map.of(), Map.of()));
    for (String step : spec.at().steps()) {
      places = below(places, step);
    }
    List<ProfilePlace> found =
        places.stream().filter(this::isOfItsSort).map(this::withRemembered).toList();
    return spec.variants().isEmpty() ? found : variants(found, spec);
  }

  private boolean isOfItsSort(ProfilePlace place) {
    NativePath unless = place.spec().unless();
    return unless == null || tree.find(place.block(), unless) == null;
  }

  private ProfilePlace withRemembered(ProfilePlace place) {
    ProfilePlace with = place;
    for (Map.Entry<String, NativePath> text : place.spec().remembered().entrySet()) {
      Found found = tree.find(place.block(), text.getValue());
      if (found != null && found.node() instanceof Scalar scalar) {
        with = with.with(text.getKey(), found.text(scalar));
      }
    }
    return with;
  }

  private List<ProfilePlace> below(List<ProfilePlace> places, String step) {
    List<ProfilePlace> below = new ArrayList<>();
    for (ProfilePlace place : places) {
      String name = captured(step);
      if (name != null || step.equals(ANY)) {
        String remembered = name == null ? ANY : name;
        place
            .block()
            .children()
            .values()
            .forEach(child -> below.add(place.inside(child, remembered)));
      } else {
        Branch child = tree.child(place.block(), step);
        if (child != null) {
          below.add(place.inside(child, null));
        }
      }
    }
    return below;
  }

  private static List<ProfilePlace> variants(List<ProfilePlace> places, ProfileSpec spec) {
    List<ProfilePlace> variants = new ArrayList<>();
    for (ProfilePlace place : places) {
      spec.variants()
          .forEach(
              (name, text) -> variants.add(place.with(VARIANT, text).with(VARIANT + "Name", name)));
    }
    return variants;
  }

  private static @Nullable String captured(String step) {
    return step.startsWith("{") && step.endsWith("}") ? step.substring(1, step.length() - 1) : null;
  }

  /** What a profile is called: remembered names and texts of its own, or its position. */
  String name(ProfilePlace place) {
    String name = NativePath.filled(place.spec().name(), place.names());
    int open = name.indexOf('{');
    if (open >= 0) {
      String path = name.substring(open + 1, name.indexOf('}', open));
      Found found = tree.find(place.block(), NativePath.parse(path));
      String text =
          found != null && found.node() instanceof Scalar scalar ? found.text(scalar) : "";
      name = text.isBlank() ? position(place) : name.replace("{" + path + "}", text);
    }
    return name;
  }

  private static String position(ProfilePlace place) {
    String token = place.names().getOrDefault(ANY, "0");
    return token.chars().allMatch(Character::isDigit)
        ? Integer.toString(Integer.parseInt(token) + 1)
        : token;
  }
}
