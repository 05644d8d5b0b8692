package dev.plumbline.internal.key;

import dev.plumbline.internal.provider.ProviderFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All key shapes, by first character and by provider. Immutable but for what it remembers. */
final class ShapeIndex {
  private static final int ASCII = 128;
  private static final int SHORTEST_PREFIX = 4;
  private static final int SHORTEST_BODY = 8;
  private static final KnownShape[] NONE = {};

  private static final Comparator<KnownShape> LONGEST_BEGINNING_FIRST =
      Comparator.comparingInt(KnownShape::reach)
          .reversed()
          .thenComparing(shape -> !shape.distinctive())
          .thenComparing(shape -> !shape.usable())
          .thenComparing(shape -> shape.provider().id())
          .thenComparingInt(KnownShape::place);

  private final KnownShape[][] byFirst = new KnownShape[ASCII][];
  private final Map<String, List<KnownShape>> byProvider = new HashMap<>();
  private final List<KnownShape> all = new ArrayList<>();
  private final Map<KnownShape, KnownShape[]> rivals = new ConcurrentHashMap<>();
  private final List<KnownShape> beginnings;
  private final List<KnownShape> sure;

  ShapeIndex(List<ProviderFacts> providers) {
    for (ProviderFacts provider : providers) {
      for (int place = 0; place < provider.keys().size(); place++) {
        all.add(new KnownShape(provider, place));
      }
    }
    all.sort(LONGEST_BEGINNING_FIRST);
    for (char c = 0; c < ASCII; c++) {
      char first = c;
      byFirst[c] =
          all.stream().filter(s -> s.pattern().mayBeginWith(first)).toArray(KnownShape[]::new);
    }
    all.forEach(
        shape ->
            byProvider.computeIfAbsent(shape.provider().id(), any -> new ArrayList<>()).add(shape));
    sure = all.stream().filter(KnownShape::sure).toList();
    beginnings = beginnings(all, sure);
  }

  /** Beginnings that only one provider's keys have. */
  private static List<KnownShape> beginnings(List<KnownShape> all, List<KnownShape> sure) {
    Map<String, Set<String>> users = new HashMap<>();
    all.forEach(
        shape ->
            users
                .computeIfAbsent(shape.prefix(), any -> new HashSet<>())
                .add(shape.provider().id()));
    return sure.stream()
        .filter(shape -> shape.prefix().length() >= SHORTEST_PREFIX)
        .filter(shape -> users.getOrDefault(shape.prefix(), Set.of()).size() == 1)
        .toList();
  }

  /** The shapes that a text may have by its first character, those with long beginnings first. */
  KnownShape[] candidates(String text) {
    char first = text.isEmpty() ? ASCII : text.charAt(0);
    return first < ASCII ? byFirst[first] : NONE;
  }

  /** The shapes of one provider, those with long beginnings first. */
  List<KnownShape> of(String provider) {
    return byProvider.getOrDefault(provider, List.of());
  }

  /** The shape with the longest beginning that a text has of one provider's, or null. */
  @Nullable KnownShape ownShape(String text, String provider) {
    List<KnownShape> own = of(provider);
    for (int i = 0; i < own.size(); i++) {
      if (own.get(i).matches(text)) {
        return own.get(i);
      }
    }
    return null;
  }

  /** Whether a text that has a shape has another one too, with a beginning as long. */
  boolean hasRival(KnownShape shape, String text) {
    for (KnownShape rival : rivals.computeIfAbsent(shape, this::rivals)) {
      if (rival.matches(text)) {
        return true;
      }
    }
    return false;
  }

  /** The shapes that a text of this shape may have too, of those with beginnings as long. */
  private KnownShape[] rivals(KnownShape shape) {
    return all.stream()
        .filter(other -> other != shape && other.reach() >= shape.reach())
        .filter(other -> shape.pattern().mayBeginLike(other.pattern()))
        .toArray(KnownShape[]::new);
  }

  /** The shapes that name their vendor, those with long beginnings first. */
  List<KnownShape> sure() {
    return sure;
  }

  /** The shapes that a whole text has, those with long beginnings first. */
  List<KnownShape> whole(String text) {
    List<KnownShape> whole = new ArrayList<>(4);
    for (KnownShape shape : candidates(text)) {
      if (shape.matches(text)) {
        whole.add(shape);
      }
    }
    return whole;
  }

  /** The shape with the longest beginning that a text shares and that names a vendor, or null. */
  @Nullable KnownShape beginning(String text) {
    for (KnownShape shape : beginnings) {
      if (text.length() >= shape.prefix().length() + SHORTEST_BODY
          && text.startsWith(shape.prefix())) {
        return shape;
      }
    }
    return null;
  }

  /** Whether a text is certainly a key as it stands, with nothing around it. */
  boolean certain(String text, @Nullable String provider) {
    for (KnownShape shape : candidates(text)) {
      boolean counts = shape.distinctive() || (provider != null && shape.of(provider));
      if (counts && shape.pattern().isClean() && shape.matches(text)) {
        return true;
      }
    }
    return false;
  }
}
