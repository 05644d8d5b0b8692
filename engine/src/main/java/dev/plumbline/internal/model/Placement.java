package dev.plumbline.internal.model;

import dev.plumbline.internal.provider.ModelTraits;
import dev.plumbline.internal.provider.TraitProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Areas of inference profiles, held against the region and against the provider's list. */
public final class Placement {
  private final ModelId id;
  private final ModelReader reader;
  private final @Nullable String region;
  private final ModelTraits traits;

  Placement(ModelId id, ModelReader reader, @Nullable String region, ModelTraits traits) {
    this.id = id;
    this.reader = reader;
    this.region = region;
    this.traits = traits;
  }

  /** Whether the area serves the region; null where there is no area or no region. */
  public @Nullable Boolean regionInside() {
    List<String> regions = id.geography() == null ? null : areas().get(id.geography());
    if (regions == null || region == null) {
      return null;
    }
    return regions.isEmpty() || regions.contains(region);
  }

  /** Whether the region serves the model without a profile, unlike others. */
  public boolean onDemandHere() {
    return region != null && traits.texts(TraitProperty.ON_DEMAND_REGIONS).contains(region);
  }

  /** Whether the region serves the model; null where nothing is known of its locations. */
  public @Nullable Boolean servedHere() {
    List<String> locations = traits.texts(TraitProperty.LOCATIONS);
    if (locations.isEmpty() || region == null) {
      return null;
    }
    return locations.contains(region) || reader.provider().regions().multi().contains(region);
  }

  /** Whether the model is offered for this area; null where nothing is known of its areas. */
  public @Nullable Boolean areaListed() {
    String area = id.geography();
    if (area == null) {
      return null;
    }
    boolean anywhere = areas().keySet().stream().anyMatch(this::isOffered);
    return anywhere ? isOffered(area) : null;
  }

  /** Facts of the model say in which areas it is offered; where they are silent, the list does. */
  private boolean isOffered(String area) {
    List<String> stated = traits.texts(TraitProperty.GEOGRAPHIES);
    return stated.isEmpty() ? reader.lists(area + "." + id.unplaced()) : stated.contains(area);
  }

  /**
   * The id under which the region is served: the narrowest area that is listed, else the whole
   * world.
   */
  public @Nullable String regional() {
    String area = region == null ? null : bestArea(region);
    if (area == null || area.equals(id.geography()) || !namesVendor()) {
      return null;
    }
    String profile = area + "." + id.unplaced();
    Arn arn = id.arn();
    return arn == null || arn.account().isEmpty()
        ? profile
        : arn.with("inference-profile", profile).toString();
  }

  /** A profile's id is the area in front of the model's own, which begins with its vendor. */
  private boolean namesVendor() {
    return id.unplaced().indexOf('.') > 0 && id.unplaced().indexOf('/') < 0;
  }

  private @Nullable String bestArea(String where) {
    String best = null;
    int narrowest = Integer.MAX_VALUE;
    for (Map.Entry<String, List<String>> area : areas().entrySet()) {
      int size = area.getValue().isEmpty() ? Integer.MAX_VALUE - 1 : area.getValue().size();
      boolean serves = area.getValue().isEmpty() || area.getValue().contains(where);
      if (serves && size < narrowest && isOffered(area.getKey())) {
        best = area.getKey();
        narrowest = size;
      }
    }
    return best;
  }

  private Map<String, List<String>> areas() {
    return reader.provider().models().geographies();
  }
}
