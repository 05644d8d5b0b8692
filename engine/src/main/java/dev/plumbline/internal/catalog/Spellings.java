package dev.plumbline.internal.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the one model that an id in somebody's own spelling can only mean. */
final class Spellings {
  private final ModelNames names;
  private final Map<String, List<Entry>> byKey = new HashMap<>();
  private final Map<String, List<Entry>> byBareKey = new HashMap<>();

  Spellings(ModelNames names, List<CatalogModel> models) {
    this.names = names;
    for (CatalogModel model : models) {
      Entry entry = new Entry(model, names.read(model.id()));
      byKey.computeIfAbsent(entry.name().key(), key -> new ArrayList<>(1)).add(entry);
      if (!isFloating(model.id())) {
        byBareKey.computeIfAbsent(entry.name().bareKey(), key -> new ArrayList<>(1)).add(entry);
      }
    }
  }

  @Nullable CatalogModel sameModel(String spelled) {
    ModelName name = names.read(spelled);
    if (name.origin().strange() || name.key().isEmpty()) {
      return null;
    }
    CatalogModel same = only(name, byKey.get(name.key()), entry -> true);
    // Two dates are two states of a model; a date on one side only is not.
    return same != null
        ? same
        : only(name, byBareKey.get(name.bareKey()), e -> !e.name().dated() || !name.dated());
  }

  /** OpenRouter marks ids that move on to newer models by themselves with a tilde. */
  private static boolean isFloating(String id) {
    return id.startsWith("~");
  }

  private static @Nullable CatalogModel only(
      ModelName name, @Nullable List<Entry> entries, Predicate<Entry> allowed) {
    if (entries == null) {
      return null;
    }
    List<Entry> fitting = entries.stream().filter(allowed).toList();
    List<Entry> ofVendor =
        fitting.stream().filter(e -> e.name().vendor().equals(name.vendor())).toList();
    if (!ofVendor.isEmpty()) {
      return only(ofVendor.size() == 1 ? ofVendor : ofPlace(ofVendor, name.place()));
    }
    boolean told = !name.vendor().isEmpty() && !fitting.stream().allMatch(Entry::vendorless);
    return told ? null : only(fitting);
  }

  private static @Nullable CatalogModel only(List<Entry> entries) {
    return entries.size() == 1 ? entries.get(0).model() : null;
  }

  private static List<Entry> ofPlace(List<Entry> entries, String place) {
    return entries.stream().filter(entry -> entry.name().place().equals(place)).toList();
  }

  private record Entry(CatalogModel model, ModelName name) {
    boolean vendorless() {
      return name.vendor().isEmpty();
    }
  }
}
