package dev.plumbline.internal.model;

import dev.plumbline.internal.catalog.CatalogModel;
import dev.plumbline.internal.provider.Evidence;
import dev.plumbline.internal.provider.ModelFacts;
import dev.plumbline.internal.provider.ModelNaming;
import dev.plumbline.internal.provider.ModelTraits;
import dev.plumbline.internal.provider.RenamedModel;
import dev.plumbline.internal.provider.RetiredModel;
import dev.plumbline.internal.provider.TraitProperty;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one model name says. Immutable; what is costly is worked out when it is asked for. */
public final class ModelReading {
  private static final int NEAREST = 8;
  private static final String FLOATING = "~";

  private final LitellmName name;
  private final ModelId id;
  private final ModelKnowledge knowledge;
  private final ModelReader reader;
  private final @Nullable String region;

  ModelReading(
      LitellmName name,
      ModelId id,
      ModelKnowledge knowledge,
      ModelReader reader,
      @Nullable String region) {
    this.name = name;
    this.id = id;
    this.knowledge = knowledge;
    this.reader = reader;
    this.region = region;
  }

  /** The same name with limits and traits of the model that stands behind it. */
  public ModelReading basedOn(ModelReading base) {
    return new ModelReading(name, id, knowledge.basedOn(base.knowledge), reader, region);
  }

  /** Whether this very reading serves all setups that name the model in this way. */
  public boolean isShared() {
    return reader.shares(this);
  }

  /** The name without blanks around it. */
  public String text() {
    return name.text();
  }

  /** Every way in which an endpoint may list this very model, the likeliest first. */
  public List<String> listSpellings() {
    String whole = id.variant() == null ? id.id() : id.id() + ":" + id.variant();
    return List.of(name.id(), whole, id.id(), id.id() + ":latest");
  }

  /** The routing variant behind the last colon. */
  public @Nullable String variant() {
    return id.variant();
  }

  /** Whether the provider's list has it, or has it without its variant. */
  public boolean listed() {
    return knowledge.listed() != null;
  }

  /** Whether names come from the provider's list, so that a name outside of it says something. */
  public boolean fromList() {
    return facts().naming() == ModelNaming.LISTED && id.arn() == null;
  }

  /** Whether the list is complete for names like this, so that absence from it is proof. */
  public boolean listComplete() {
    return reader.provesAbsent(id.id());
  }

  /** Whether there is a list to compare with at all. */
  public boolean listThere() {
    return reader.listThere();
  }

  /** The same model as the provider spells it, where that is certain and differs. */
  public @Nullable String canonical() {
    if (listed() || id.arn() != null || knowledge.retired() != null) {
      return null;
    }
    RenamedModel renamed = knowledge.renamed();
    if (renamed != null) {
      return renamed.to();
    }
    CatalogModel same = reader.sameModel(id.id());
    if (same != null && isVersionOf(same.id())) {
      return null;
    }
    return same == null ? null : same.id() + variantText();
  }

  /** Whether a listed id is this one with a version that may be left out. */
  private boolean isVersionOf(String listed) {
    String mark = facts().versionMark();
    return mark != null && listed.startsWith(id.id() + mark);
  }

  /** Ids that are spelled much like it, nearest first. */
  public List<String> nearest() {
    if (listed() || id.arn() != null) {
      return List.of();
    }
    return reader.nearest(id.id(), NEAREST).stream().map(CatalogModel::id).toList();
  }

  /**
   * How the model is called: as it was entered, as the provider spells it, and without what only
   * routes the call.
   */
  public List<String> names() {
    Set<String> names = new LinkedHashSet<>();
    names.add(name.text());
    names.add(name.id());
    names.add(id.whole());
    String same = canonical();
    if (same != null) {
      names.add(same);
    }
    if (id.variant() != null && facts().variants().routing().contains(id.variant())) {
      names.add(id.id());
    }
    return List.copyOf(names);
  }

  /**
   * The same, and the names of the model behind a variant, an area, a resource name or a mark that
   * lets the id move on to newer models.
   */
  public List<String> allNames() {
    Set<String> names = new LinkedHashSet<>(names());
    names.add(id.id());
    names.add(id.unplaced());
    if (id.id().startsWith(FLOATING)) {
      names.add(id.id().substring(FLOATING.length()));
    }
    String same = canonical();
    if (same != null && id.variant() != null) {
      names.add(same.substring(0, same.length() - id.variant().length() - 1));
    }
    if (id.arn() != null) {
      names.add(id.arn().resource());
    }
    return List.copyOf(names);
  }

  /** Every other chat model of the provider, the most alike first. */
  public List<String> others() {
    return reader.others(id, knowledge);
  }

  /** Whether the name has the form that the provider's names have; true where no form is known. */
  public boolean fitsGrammar() {
    var grammar = facts().grammar();
    return grammar == null || grammar.matches(name.id());
  }

  /** Whether its vendor is among those whose models are served; null where that is unknown. */
  public @Nullable Boolean vendorServed() {
    String vendor = traits().text(TraitProperty.VENDOR);
    List<String> served = facts().vendors();
    boolean unknown = vendor == null || served.isEmpty();
    return unknown ? null : served.contains(vendor);
  }

  String variantText() {
    return id.variant() == null ? "" : ":" + id.variant();
  }

  /** What may be meant, where the provider does not list it. */
  public MeantModel meant() {
    return new MeantModel(this, name, id, reader);
  }

  @Nullable String region() {
    return region;
  }

  /** What is wrong with the provider prefix, in hosts that write one. */
  public @Nullable String prefixFault() {
    LitellmName.PrefixFault fault = name.fault();
    return fault == null ? null : fault.id();
  }

  /** The name with the right provider prefix. */
  public @Nullable String prefixed() {
    return name.repaired();
  }

  /** Facts of its family. */
  public ModelTraits traits() {
    return knowledge.traits();
  }

  /** Its entry in the provider's list. */
  public @Nullable CatalogModel entry() {
    return knowledge.listed();
  }

  /** The day since which it is gone; for models that are gone on an unknown day, the first day. */
  public @Nullable LocalDate retiredSince() {
    RetiredModel retired = knowledge.retired();
    if (retired == null) {
      return null;
    }
    return retired.since() == null ? LocalDate.MIN : retired.since();
  }

  /** The model that took its place. */
  public @Nullable String successor() {
    return knowledge.retired() == null ? null : knowledge.retired().successor();
  }

  /** How sure its retirement is. */
  public Evidence retirement() {
    return knowledge.retired() == null ? Evidence.NONE : knowledge.retired().evidence();
  }

  /** The resource name, where the model is given as one. */
  public @Nullable Arn arn() {
    return id.arn();
  }

  /** The inference profile's area. */
  public @Nullable String geography() {
    return id.geography();
  }

  /** Where the model may be called from, and under which id. */
  public Placement placement() {
    return new Placement(id, reader, region, knowledge.traits());
  }

  private ModelFacts facts() {
    return reader.provider().models();
  }
}
