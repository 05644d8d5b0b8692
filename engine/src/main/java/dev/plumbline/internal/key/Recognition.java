package dev.plumbline.internal.key;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the shapes of all providers say of a text.
 *
 * @param whole the shapes that it has, those with long beginnings first
 * @param naming those of them that name their vendor and have the longest beginning
 * @param beginning where it has none of these, the shape whose beginning it shares
 */
record Recognition(
    List<KnownShape> whole, List<KnownShape> naming, @Nullable KnownShape beginning) {

  static Recognition of(String text, ShapeIndex shapes) {
    List<KnownShape> whole = shapes.whole(text);
    int reach = 0;
    for (KnownShape shape : whole) {
      reach = shape.distinctive() ? Math.max(reach, shape.reach()) : reach;
    }
    List<KnownShape> naming = naming(whole, reach);
    KnownShape beginning = shapes.beginning(text);
    boolean longer = beginning != null && beginning.reach() > reach;
    return new Recognition(whole, naming, naming.isEmpty() || longer ? beginning : null);
  }

  private static List<KnownShape> naming(List<KnownShape> whole, int reach) {
    List<KnownShape> naming = new ArrayList<>(1);
    for (KnownShape shape : whole) {
      if (shape.distinctive() && shape.reach() == reach) {
        naming.add(shape);
      }
    }
    return naming;
  }

  /** The first shape of the provider that the text has, or null. */
  @Nullable KnownShape own(String provider) {
    return first(whole, provider, true);
  }

  /** The first shape of somebody else that the text has and that names its vendor, or null. */
  @Nullable KnownShape rival(String provider) {
    return first(naming, provider, false);
  }

  private static @Nullable KnownShape first(List<KnownShape> shapes, String provider, boolean own) {
    for (KnownShape shape : shapes) {
      if (shape.of(provider) == own) {
        return shape;
      }
    }
    return null;
  }

  /** Whose it is, where no provider is preferred. */
  KeyOwner owner() {
    if (naming.isEmpty() && beginning != null) {
      return beginning.owner();
    }
    List<KnownShape> shapes = naming.isEmpty() ? whole : naming;
    List<String> vendors = shapes.stream().map(s -> s.provider().id()).distinct().toList();
    if (vendors.size() == 1 && !naming.isEmpty()) {
      return naming.get(0).owner();
    }
    boolean usable = shapes.isEmpty() || shapes.stream().anyMatch(KnownShape::usable);
    return new KeyOwner(vendors, null, null, usable, List.of());
  }

  /** Whose it is, where it has a shape of the expected provider. */
  KeyOwner owner(KnownShape own) {
    KeyOwner alone = own.owner();
    if (own.distinctive()) {
      return alone;
    }
    List<String> vendors = whole.stream().map(s -> s.provider().id()).distinct().toList();
    return new KeyOwner(vendors, null, alone.line(), alone.usable(), alone.endpoints());
  }
}
