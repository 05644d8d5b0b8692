package dev.plumbline.internal.model;

import dev.plumbline.internal.catalog.Catalog;
import dev.plumbline.internal.catalog.CatalogModel;
import dev.plumbline.internal.catalog.Catalogs;
import dev.plumbline.internal.provider.Facts;
import dev.plumbline.internal.provider.ModelNotation;
import dev.plumbline.internal.provider.ProviderFacts;
import dev.plumbline.internal.provider.TraitProperty;
import dev.plumbline.internal.provider.Variants;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads model names of one provider. Immutable but for a memory of the models that its lists name,
 * which bounds that memory; safe for all threads.
 */
public final class ModelReader {
  private static final int ALIKE = 20;

  private final ProviderFacts provider;
  private final Catalogs catalogs;
  private final Facts facts;
  private final Map<String, ModelKnowledge> known = new ConcurrentHashMap<>();
  private final Map<String, ModelReading> plain = new ConcurrentHashMap<>();

  /**
   * A reader for the provider's names, with the lists of models; its own is read when a name first
   * needs it.
   */
  public ModelReader(ProviderFacts provider, Catalogs catalogs, Facts facts) {
    this.provider = provider;
    this.catalogs = catalogs;
    this.facts = facts;
  }

  /**
   * Reads a name.
   *
   * @param entered the text as it was entered, not blank
   * @param notation how the host program writes models
   * @param region the setup's region, if it has one
   */
  public ModelReading read(String entered, ModelNotation notation, @Nullable String region) {
    String text = entered.strip();
    boolean shared = notation == ModelNotation.PLAIN && region == null;
    ModelReading earlier = shared ? plain.get(text) : null;
    if (earlier != null) {
      return earlier;
    }
    ModelReading reading = read(text, notation, region, provider.models().litellm());
    if (shared && reading.listed()) {
      // Threads that race have to go on with the same one.
      ModelReading first = plain.putIfAbsent(text, reading);
      return first == null ? reading : first;
    }
    return reading;
  }

  private ModelReading read(
      String text, ModelNotation notation, @Nullable String region, @Nullable String prefix) {
    LitellmName name =
        notation == ModelNotation.LITELLM && prefix != null
            ? LitellmName.read(text, prefix, this)
            : LitellmName.plain(text);
    ModelId id = ModelId.parse(name.id(), provider);
    return new ModelReading(name, id, knowledge(id), this, region);
  }

  /** Whether all setups without region that name the model like this have this very reading. */
  boolean shares(ModelReading reading) {
    return plain.get(reading.text()) == reading;
  }

  ProviderFacts provider() {
    return provider;
  }

  boolean listThere() {
    return list() != null;
  }

  boolean provesAbsent(String id) {
    Catalog list = list();
    return list != null && provider.models().listOf() == null && list.provesAbsent(id);
  }

  /** The listed model that an id certainly means; null where none is. */
  public @Nullable CatalogModel sameModel(String id) {
    Catalog list = list();
    return list == null ? null : list.sameModel(id);
  }

  List<CatalogModel> nearest(String id, int most) {
    Catalog list = list();
    return list == null ? List.of() : list.nearest(id, most);
  }

  /** The id with the variant that was meant, where what follows the colon is a slip of one. */
  @Nullable String variantMeant(String id) {
    int colon = id.lastIndexOf(':');
    if (colon < 0) {
      return null;
    }
    String model = id.substring(0, colon);
    Variants variants = provider.models().variants();
    String meant = null;
    for (String variant : variants.all()) {
      boolean there = lists(model + ":" + variant);
      boolean routed = variants.routing().contains(variant);
      if ((there || routed) && Slip.ofVariant(id.substring(colon + 1), variant)) {
        if (meant != null) {
          return null;
        }
        meant = model + ":" + variant;
      }
    }
    return meant;
  }

  /** The only listed id that a name without vendor, day and revision can mean, or null. */
  @Nullable String inFull(String name) {
    Catalog list = list();
    if (list == null || provider.models().geographies().isEmpty()) {
      return null;
    }
    String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    String start = last.replace('.', '-');
    Set<String> whole = new LinkedHashSet<>();
    for (CatalogModel model : list.models()) {
      ModelId id = ModelId.parse(model.id(), provider);
      if (isShortOf(start, id.bare(provider))
          || isShortOf(start, id.unplaced().replace('.', '-'))) {
        whole.add(id.unplaced());
      }
    }
    return whole.size() == 1 ? whole.iterator().next() : null;
  }

  /** What may be left out begins with the day or with the revision. */
  private static boolean isShortOf(String start, String bare) {
    return bare.startsWith(start + "-20") || bare.startsWith(start + "-v");
  }

  /** The vendor that the list knows by the same letters or as the same provider, or null. */
  @Nullable String vendorMeant(String written) {
    Catalog list = list();
    if (list == null || list.vendors().contains(written)) {
      return null;
    }
    ProviderFacts named = facts.provider(written);
    for (String vendor : list.vendors()) {
      boolean sameLetters = letters(vendor).equals(letters(written));
      if (sameLetters || (named != null && named.equals(facts.provider(vendor)))) {
        return vendor;
      }
    }
    return null;
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "").replace(".", "");
  }

  /** Whether all ids are listed that begin like this, so that absence is proof. */
  public boolean completeFor(String beginning) {
    Catalog list = list();
    return list != null && provider.models().listOf() == null && list.completeFor(beginning);
  }

  /** The ids of all models that are listed, in the order of the alphabet. */
  public List<String> ids() {
    Catalog list = list();
    return list == null ? List.of() : list.models().stream().map(CatalogModel::id).toList();
  }

  /** The ids of all chat models that are listed, in the order of the alphabet. */
  public List<String> listed() {
    Catalog list = list();
    return list == null
        ? List.of()
        : list.models().stream().filter(CatalogModel::chats).map(CatalogModel::id).toList();
  }

  /**
   * Every other listed model: those spelled alike, then of its family, of its vendor, and all, the
   * newest first; a variant only behind all models of their own.
   */
  List<String> others(ModelId id, ModelKnowledge knowledge) {
    Set<String> others = new LinkedHashSet<>();
    nearest(id.id(), ALIKE).forEach(model -> others.add(model.id()));
    String family = knowledge.traits().text(TraitProperty.FAMILY);
    String vendor = beginning(id.id());
    Catalog list = list();
    List<CatalogModel> models = list == null ? List.of() : list.models();
    models.stream()
        .filter(CatalogModel::chats)
        .sorted(
            Comparator.comparing(this::isVariant)
                .thenComparing(other -> family == null || !family.equals(family(other.id())))
                .thenComparing(other -> !beginning(other.id()).equals(vendor))
                .thenComparing(ModelReader::released, Comparator.reverseOrder())
                .thenComparing(CatalogModel::id))
        .forEach(other -> others.add(other.id()));
    others.remove(id.id());
    others.remove(id.whole());
    return List.copyOf(others);
  }

  private boolean isVariant(CatalogModel model) {
    return ModelId.parse(model.id(), provider).variant() != null;
  }

  private static LocalDate released(CatalogModel model) {
    LocalDate day = model.offer().released();
    return day == null ? LocalDate.MIN : day;
  }

  private @Nullable String family(String other) {
    return knowledge(ModelId.parse(other, provider)).traits().text(TraitProperty.FAMILY);
  }

  /** The vendor, where ids begin with one, else the first word. */
  private static String beginning(String id) {
    int end = 0;
    while (end < id.length() && "/.-:".indexOf(id.charAt(end)) < 0) {
      end++;
    }
    return id.substring(0, end);
  }

  private @Nullable Catalog list() {
    String other = provider.models().listOf();
    return catalogs.of(other == null ? provider.id() : other);
  }

  private @Nullable CatalogModel find(String id) {
    Catalog list = list();
    return list == null ? null : list.find(id);
  }

  boolean lists(String id) {
    return find(id) != null;
  }

  private ModelKnowledge knowledge(ModelId id) {
    String key = id.arn() == null ? id.id() : id.arn().resource();
    ModelKnowledge found = known.get(key);
    if (found != null) {
      return found;
    }
    ModelKnowledge made = learn(id, key);
    if (made.listed() != null) {
      known.put(key, made);
    }
    return made;
  }

  private ModelKnowledge learn(ModelId id, String key) {
    String whole = id.variant() == null ? key : key + ":" + id.variant();
    CatalogModel listed = find(key);
    if (listed == null && id.variant() != null) {
      listed = find(whole);
    }
    if (listed == null && id.geography() != null) {
      listed = find(id.unplaced());
    }
    return new ModelKnowledge(
        key,
        id.bare(provider),
        listed,
        facts.traits(id.bare(provider), provider.id()),
        facts.retired(provider.id(), key, whole),
        facts.renamed(provider.id(), key));
  }
}
