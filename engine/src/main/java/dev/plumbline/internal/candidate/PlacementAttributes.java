package dev.plumbline.internal.candidate;

import dev.plumbline.internal.model.Arn;
import dev.plumbline.internal.model.ModelReading;
import dev.plumbline.internal.provider.TraitProperty;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the model is served, and under which id. */
final class PlacementAttributes {
  private PlacementAttributes() {}

  static void declare(Declarations to) {
    to.text(
            "model.geography",
            "the area of the inference profile",
            "us",
            ModelAttributes.of(ModelReading::geography))
        .flag(
            "model.regionInside",
            "whether that area serves the region; absent where either is missing",
            ModelAttributes.of(m -> m.placement().regionInside()))
        .flag(
            "model.areaListed",
            "whether the model is listed for that area; absent where it is for none",
            ModelAttributes.of(m -> m.placement().areaListed()))
        .flag(
            "model.onDemandHere",
            "whether the region serves it without a profile, unlike others",
            ModelAttributes.of(m -> m.placement().onDemandHere()))
        .flag(
            "model.servedHere",
            "whether the region serves it; absent where nothing is known of its locations",
            ModelAttributes.of(m -> m.placement().servedHere()))
        .text(
            "model.location",
            "the location that serves it",
            "global",
            ModelAttributes.of(PlacementAttributes::location))
        .entered(
            "model.regional",
            "the id under which the region is served",
            "jp.anthropic.claude-haiku-4-5-20251001-v1:0",
            ModelAttributes.of(m -> m.placement().regional()))
        .text(
            "model.arnKind",
            "what a resource name names; none where the model is given by its id",
            "inference-profile",
            ModelAttributes.of(m -> m.arn() == null ? "none" : m.arn().kind()))
        .text("model.arnRegion", "the region in a resource name", "us-west-2", arn(Arn::region))
        .flag(
            "model.arnElsewhere",
            "whether the resource name belongs to another region than the setup's",
            PlacementAttributes::arnElsewhere);
  }

  private static @Nullable String location(ModelReading model) {
    List<String> locations = model.traits().texts(TraitProperty.LOCATIONS);
    return locations.isEmpty() ? null : locations.get(0);
  }

  private static @Nullable Boolean arnElsewhere(Candidate c) {
    ModelReading model = c.model();
    Arn arn = model == null ? null : model.arn();
    String region = c.region();
    if (arn == null || region == null || arn.region().isEmpty()) {
      return null;
    }
    return !arn.region().equals(region.strip());
  }

  private static Derivation arn(Function<Arn, @Nullable Object> reading) {
    return ModelAttributes.of(
        model -> {
          Arn arn = model.arn();
          return arn == null ? null : reading.apply(arn);
        });
  }
}
