package dev.plumbline.internal.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * What is different between two catalogs of a provider; every list is in the order of ids.
 *
 * @param came models that only the later one lists
 * @param went models that only the earlier one lists
 * @param changed what both list differently
 */
public record CatalogDiff(List<CatalogModel> came, List<CatalogModel> went, List<Change> changed) {

  /**
   * A model that both list.
   *
   * @param members what differs, in the order of the members of a catalog file
   */
  public record Change(String id, List<Member> members) {}

  /**
   * A member of a model that differs.
   *
   * @param before empty where not stated
   * @param after empty where not stated
   */
  public record Member(String name, String before, String after) {}

  /** Compares two catalogs. */
  public static CatalogDiff between(Catalog before, Catalog after) {
    List<Change> changed = new ArrayList<>();
    for (CatalogModel later : after.models()) {
      CatalogModel earlier = before.find(later.id());
      if (earlier != null && !earlier.equals(later)) {
        changed.add(new Change(later.id(), members(earlier, later)));
      }
    }
    return new CatalogDiff(missing(after, before), missing(before, after), List.copyOf(changed));
  }

  /** Whether the two say the same of the same models. */
  public boolean isEmpty() {
    return came.isEmpty() && went.isEmpty() && changed.isEmpty();
  }

  private static List<CatalogModel> missing(Catalog listing, Catalog other) {
    return listing.models().stream().filter(model -> other.find(model.id()) == null).toList();
  }

  private static List<Member> members(CatalogModel before, CatalogModel after) {
    Map<String, String> earlier = texts(before);
    List<Member> members = new ArrayList<>();
    texts(after)
        .forEach(
            (name, text) -> {
              String old = Objects.requireNonNull(earlier.get(name));
              if (!old.equals(text)) {
                members.add(new Member(name, old, text));
              }
            });
    return List.copyOf(members);
  }

  /** What is stated of a model, in the order and with the names of a catalog file. */
  public static Map<String, String> stated(CatalogModel model) {
    Map<String, String> stated = texts(model);
    stated.values().removeIf(text -> text.isEmpty() || text.equals("false"));
    return Collections.unmodifiableMap(stated);
  }

  private static Map<String, String> texts(CatalogModel model) {
    Map<String, String> texts = new LinkedHashMap<>();
    BiConsumer<String, Object> put = (name, value) -> texts.put(name, text(value));
    put.accept("name", model.name());
    put.accept("type", model.offer().type().word());
    put.accept("lines", model.offer().lines());
    put.accept("context", model.limits().context());
    put.accept("output", model.limits().output());
    put.accept("input", model.abilities().input());
    put.accept("tools", model.abilities().tools());
    put.accept("temperature", model.abilities().temperature());
    Thinking thinking = model.abilities().thinking();
    put.accept("reasoning", thinking.able());
    put.accept("thinking", thinking.form());
    put.accept("alwaysThinks", thinking.always());
    put.accept("efforts", thinking.efforts());
    Prices prices = model.offer().prices();
    put.accept("cost.in", prices == null ? "" : String.valueOf(prices.input()));
    put.accept("cost.out", prices == null ? "" : String.valueOf(prices.output()));
    put.accept("cost.cacheRead", prices == null ? 0 : prices.cacheRead());
    put.accept("cost.cacheWrite", prices == null ? 0 : prices.cacheWrite());
    put.accept("releaseDate", Objects.requireNonNullElse(model.offer().released(), ""));
    return texts;
  }

  private static String text(Object value) {
    if (value instanceof List<?> list) {
      return String.join(", ", list.stream().map(Object::toString).toList());
    }
    if (value instanceof Enum<?> word) {
      String text = word.name().toLowerCase(Locale.ROOT);
      return text.equals("unstated") ? "" : text;
    }
    return value.equals(0) || value.equals(0.0) ? "" : value.toString();
  }
}
