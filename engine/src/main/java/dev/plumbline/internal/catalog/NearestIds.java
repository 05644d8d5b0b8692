package dev.plumbline.internal.catalog;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds the ids that look like a text. What looks alike is decided by {@link Likeness} alone; the
 * indexes here only spare it the ids that cannot.
 */
final class NearestIds {
  private static final int LONGEST = 200;

  private final ModelNames names;
  private final List<CatalogModel> models;
  private final List<ModelName> entries;
  private final LetterPairs pairs;
  private final NavigableMap<String, BitSet> byPlain = new TreeMap<>();
  private final Map<String, BitSet> byBareKey = new HashMap<>();

  NearestIds(ModelNames names, List<CatalogModel> models) {
    this.names = names;
    this.models = offered(models);
    this.entries = this.models.stream().map(model -> names.read(model.id())).toList();
    this.pairs = new LetterPairs(entries.stream().map(ModelName::plain).toList());
    for (int at = 0; at < entries.size(); at++) {
      byPlain.computeIfAbsent(entries.get(at).plain(), plain -> new BitSet()).set(at);
      byBareKey.computeIfAbsent(entries.get(at).bareKey(), key -> new BitSet()).set(at);
    }
  }

  List<CatalogModel> find(String id, int max) {
    if (id.length() > LONGEST) {
      return List.of();
    }
    ModelName wanted = names.read(id);
    List<Hit> hits = new ArrayList<>();
    candidates(wanted).stream()
        .forEach(
            at -> {
              int distance = Likeness.distance(wanted, entries.get(at));
              if (distance != Likeness.NONE) {
                hits.add(new Hit(models.get(at), distance));
              }
            });
    return hits.stream().sorted(Hit.NEAREST_FIRST).limit(max).map(Hit::model).toList();
  }

  /** Chat models, and of a model with its routing variants the model alone. */
  private static List<CatalogModel> offered(List<CatalogModel> models) {
    Set<String> ids = models.stream().map(CatalogModel::id).collect(Collectors.toSet());
    return models.stream()
        .filter(CatalogModel::chats)
        .filter(model -> !ids.contains(withoutVariant(model.id())))
        .toList();
  }

  private static String withoutVariant(String id) {
    int colon = id.lastIndexOf(':');
    return colon < 0 ? "" : id.substring(0, colon);
  }

  private BitSet candidates(ModelName wanted) {
    String plain = wanted.plain();
    BitSet candidates = new BitSet(entries.size());
    pairs.mark(plain, Likeness.allowedEdits(plain), candidates);
    candidates.or(byBareKey.getOrDefault(wanted.bareKey(), new BitSet()));
    if (Likeness.isBeginning(plain)) {
      // A dot sorts right after the hyphen.
      byPlain.subMap(plain + '-', plain + '.').values().forEach(candidates::or);
    }
    for (int end = plain.lastIndexOf('-'); end > 0; end = plain.lastIndexOf('-', end - 1)) {
      candidates.or(byPlain.getOrDefault(plain.substring(0, end), new BitSet()));
    }
    return candidates;
  }

  private record Hit(CatalogModel model, int distance) {
    static final Comparator<Hit> NEAREST_FIRST =
        Comparator.comparingInt(Hit::distance).thenComparing(hit -> hit.model().id());
  }
}
