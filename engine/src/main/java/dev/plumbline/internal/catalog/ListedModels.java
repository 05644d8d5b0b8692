package dev.plumbline.internal.catalog;

import dev.plumbline.internal.provider.ModelListing;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes models of the entries of a published list. */
final class ListedModels {
  private static final Set<String> INPUTS = Set.of("text", "image", "audio", "video", "pdf");
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal LARGEST = BigDecimal.valueOf(100_000_000);

  private final ModelListing listing;

  ListedModels(ModelListing listing) {
    this.listing = listing;
  }

  /**
   * A model as a list has it.
   *
   * @param inputs whether its entry says what it takes
   * @param thinking whether its entry says if it reasons
   */
  record Listed(CatalogModel model, boolean inputs, boolean thinking) {}

  /** The models, in the order of the list; an id that is there twice counts once. */
  List<Listed> read(InputStream json) throws IOException, RefusedListException {
    Set<String> wanted = new HashSet<>(listing.members().values());
    wanted.addAll(listing.features().getOrDefault(ModelListing.AT, List.of()));
    wanted.addAll(listing.types().getOrDefault(ModelListing.AT, List.of()));
    List<Listed> models = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Map<String, List<String>> entry : new ListEntries(listing.at(), wanted).read(json)) {
      String id = text(entry, "id");
      ModelType type = type(entry);
      if (id != null && type != null && ids.add(id)) {
        boolean inputs = !values(entry, "input").isEmpty();
        boolean thinking = support(entry, "reasoning") != Support.UNSTATED;
        models.add(new Listed(model(id, type, entry), inputs, thinking));
      }
    }
    return models;
  }

  private CatalogModel model(String id, ModelType type, Map<String, List<String>> entry) {
    String name = text(entry, "name");
    return new CatalogModel(
        id,
        name == null ? id : name,
        new Offer(type, List.of(), prices(entry), day(entry)),
        new Limits(count(entry, "context"), count(entry, "output")),
        new Abilities(
            input(entry),
            support(entry, "tools"),
            support(entry, "temperature"),
            support(entry, "reasoning") == Support.YES
                ? new Thinking(true, Thinking.Form.UNSTATED, false, List.of())
                : Thinking.NONE));
  }

  private List<String> values(Map<String, List<String>> entry, String member) {
    String pointer = listing.members().get(member);
    return pointer == null ? List.of() : entry.getOrDefault(pointer, List.of());
  }

  private @Nullable String text(Map<String, List<String>> entry, String member) {
    List<String> values = values(entry, member);
    return values.isEmpty() ? null : values.get(0);
  }

  /** What the entry is asked for; null where that is nothing that catalogs know. */
  private @Nullable ModelType type(Map<String, List<String>> entry) {
    if (listing.types().isEmpty()) {
      return ModelType.CHAT;
    }
    List<String> words = at(entry, listing.types());
    for (ModelType type : ModelType.values()) {
      List<String> meant = listing.types().getOrDefault(type.word(), List.of());
      if (meant.stream().anyMatch(words::contains)) {
        return type;
      }
    }
    return null;
  }

  private static List<String> at(Map<String, List<String>> entry, Map<String, List<String>> words) {
    return words.getOrDefault(ModelListing.AT, List.of()).stream()
        .flatMap(pointer -> entry.getOrDefault(pointer, List.of()).stream())
        .toList();
  }

  private Support support(Map<String, List<String>> entry, String member) {
    List<String> words = listing.features().get(member);
    if (words != null) {
      boolean stated =
          listing.features().getOrDefault(ModelListing.AT, List.of()).stream()
              .anyMatch(entry::containsKey);
      List<String> there = at(entry, listing.features());
      return stated ? Support.of(words.stream().anyMatch(there::contains)) : Support.UNSTATED;
    }
    String flag = text(entry, member);
    return flag == null ? Support.UNSTATED : Support.of(flag.equals("true"));
  }

  private int count(Map<String, List<String>> entry, String member) {
    BigDecimal number = number(entry, member);
    return number == null || number.signum() <= 0 || number.compareTo(LARGEST) > 0
        ? 0
        : number.intValue();
  }

  private List<String> input(Map<String, List<String>> entry) {
    Set<String> inputs = new LinkedHashSet<>();
    for (String word : values(entry, "input")) {
      String known = word.toLowerCase(Locale.ROOT);
      if (INPUTS.contains(known)) {
        inputs.add(known);
      } else if (known.equals("file")) {
        inputs.add("pdf");
      }
    }
    return inputs.isEmpty() ? Abilities.UNSTATED.input() : List.copyOf(inputs);
  }

  private @Nullable Prices prices(Map<String, List<String>> entry) {
    Double in = price(entry, "cost.in");
    Double out = price(entry, "cost.out");
    if (in == null || out == null) {
      return null;
    }
    Double read = price(entry, "cost.cacheRead");
    Double write = price(entry, "cost.cacheWrite");
    return new Prices(in, out, read == null ? 0 : read, write == null ? 0 : write);
  }

  private @Nullable Double price(Map<String, List<String>> entry, String member) {
    BigDecimal number = number(entry, member);
    return number == null || number.signum() < 0
        ? null
        : number
            .multiply(MILLION)
            .divide(BigDecimal.valueOf(listing.tokens()), MathContext.DECIMAL64)
            .doubleValue();
  }

  private @Nullable BigDecimal number(Map<String, List<String>> entry, String member) {
    String text = text(entry, member);
    try {
      return text == null || text.length() > 30 ? null : new BigDecimal(text);
    } catch (NumberFormatException noNumber) {
      return null;
    }
  }

  private @Nullable LocalDate day(Map<String, List<String>> entry) {
    String text = text(entry, "releaseDate");
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException noDay) {
      return null;
    }
  }
}
