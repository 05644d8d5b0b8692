package dev.plumbline.internal.candidate;

import dev.plumbline.internal.provider.RegionFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The region, held against the provider's. */
final class RegionAttributes {
  private RegionAttributes() {}

  static void declare(Declarations to) {
    to.entered("region", "the region as it was entered", "eu-west-1", RegionAttributes::region);
    to.needingProvider()
        .flag(
            "region.known",
            "whether the provider runs there; absent where no regions are known",
            RegionAttributes::known)
        .flag(
            "region.listComplete",
            "whether the list of regions is complete",
            c -> regions(c).complete())
        .flag(
            "region.withoutService",
            "whether the provider is known not to run there",
            c -> region(c) != null && regions(c).withoutService().contains(region(c)))
        .flag(
            "region.misspelt",
            "whether it is spelled much like a known region",
            c -> Boolean.FALSE.equals(known(c)) && !nearest(c).isEmpty())
        .text(
            "region.instead",
            "the region to take in place of one without service",
            "ap-northeast-1",
            c -> region(c) == null ? null : regions(c).instead().get(region(c)))
        .text(
            "region.meant",
            "the known region that is spelled most like it",
            "us-east-1",
            c -> nearest(c).isEmpty() ? null : nearest(c).get(0))
        .texts(
            "region.near",
            "known regions in the same part of the world",
            "[us-east-1]",
            RegionAttributes::near)
        .texts(
            "region.nearest",
            "known regions that are spelled much like it",
            "[us-east-1]",
            RegionAttributes::nearest)
        .text(
            "region.confidence",
            "how sure the regions are",
            "documented",
            c -> regions(c).evidence().confidence().id());
  }

  private static RegionFacts regions(Candidate c) {
    return c.provider().regions();
  }

  private static @Nullable String region(Candidate c) {
    String text = c.region();
    return text == null ? null : text.strip();
  }

  private static @Nullable Boolean known(Candidate c) {
    String region = region(c);
    RegionFacts facts = regions(c);
    if (region == null || facts.known().isEmpty()) {
      return null;
    }
    return facts.known().contains(region) || facts.multi().contains(region);
  }

  /** Regions are named from the large to the small: ap-east-1 lies in ap. */
  private static List<String> near(Candidate c) {
    String region = region(c);
    int dash = region == null ? -1 : region.indexOf('-');
    if (region == null || dash < 0) {
      return List.of();
    }
    String part = region.substring(0, dash + 1);
    return regions(c).known().stream().filter(known -> known.startsWith(part)).sorted().toList();
  }

  private static List<String> nearest(Candidate c) {
    String region = region(c);
    return region == null ? List.of() : Spelling.nearest(region, regions(c).known());
  }
}
