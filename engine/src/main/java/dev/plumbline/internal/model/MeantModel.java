package dev.plumbline.internal.model;

import dev.plumbline.internal.catalog.CatalogModel;
import dev.plumbline.internal.provider.ModelFacts;
import dev.plumbline.internal.provider.ModelNotation;
import dev.plumbline.internal.provider.TraitProperty;
import dev.plumbline.internal.provider.VendorPrefix;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What may be meant by a name that the provider does not list. Immutable. */
public final class MeantModel {
  private final ModelReading reading;
  private final LitellmName name;
  private final ModelId id;
  private final ModelReader reader;

  MeantModel(ModelReading reading, LitellmName name, ModelId id, ModelReader reader) {
    this.reading = reading;
    this.name = name;
    this.id = id;
    this.reader = reader;
  }

  /** The listed id of which this is a slip of the keyboard: same digits, hardly other letters. */
  public @Nullable String slipOf() {
    if (reading.canonical() != null || isTold()) {
      return null;
    }
    String variant = reader.variantMeant(id.id());
    if (variant != null) {
      return variant;
    }
    List<CatalogModel> near = reader.nearest(id.id(), 2);
    if (near.isEmpty() || !Slip.between(id.id(), near.get(0).id())) {
      return null;
    }
    boolean tied = near.size() > 1 && Slip.between(id.id(), near.get(1).id());
    return tied ? null : near.get(0).id();
  }

  /** Whether nothing is known of the name: it is neither listed nor anything else that is known. */
  public boolean unexplained() {
    return !isTold()
        && reading.canonical() == null
        && slipOf() == null
        && !vendorMissing()
        && vendorMended() == null
        && unprefixed() == null
        && inFull() == null;
  }

  /** Whether something surer is known of the name than that it looks like another. */
  private boolean isTold() {
    return reading.listed()
        || id.arn() != null
        || reading.retiredSince() != null
        || name.fault() != null
        || name.text().contains("://");
  }

  /** The listed id that a short name means, at the place where the region is served. */
  public @Nullable String inFull() {
    String whole = reading.listed() ? null : reader.inFull(id.unplaced());
    if (whole == null) {
      return null;
    }
    ModelReading full = reader.read(whole, ModelNotation.PLAIN, reading.region());
    boolean byProfile = Boolean.TRUE.equals(full.traits().flag(TraitProperty.NEEDS_PROFILE));
    return byProfile ? full.placement().regional() : whole;
  }

  /** The whole id, where the provider's ids have a long form and this one is short. */
  public @Nullable String fullForm() {
    String form = facts().fullForm();
    boolean whole = id.id().indexOf('/') >= 0 || !name.text().equals(name.id());
    return form == null || whole || reading.fitsGrammar() ? null : form.replace("{model}", id.id());
  }

  /** The id with its vendor as the list spells it, where the list knows it by another spelling. */
  public @Nullable String vendorMended() {
    int slash = id.id().indexOf('/');
    if (slash <= 0 || reading.listed()) {
      return null;
    }
    String vendor = reader.vendorMeant(id.id().substring(0, slash));
    return vendor == null ? null : vendor + id.id().substring(slash) + reading.variantText();
  }

  /** The id without its provider's name in front, at providers whose ids have no such front. */
  public @Nullable String unprefixed() {
    int slash = id.id().indexOf('/');
    if (slash <= 0 || reading.listed() || facts().vendorPrefix() != VendorPrefix.REFUSED) {
      return null;
    }
    String front = id.id().substring(0, slash).toLowerCase(Locale.ROOT);
    return reader.provider().isCalled(front) ? id.id().substring(slash + 1) : null;
  }

  /** Whether the provider's ids have the form vendor/model and this one, not listed, has none. */
  public boolean vendorMissing() {
    return facts().vendorPrefix() == VendorPrefix.REQUIRED
        && id.id().indexOf('/') < 0
        && !reading.listed();
  }

  private ModelFacts facts() {
    return reader.provider().models();
  }
}
