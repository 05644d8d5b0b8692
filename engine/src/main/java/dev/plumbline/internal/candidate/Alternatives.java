package dev.plumbline.internal.candidate;

import dev.plumbline.internal.model.ModelReading;
import dev.plumbline.internal.policy.Policy.Statement;
import dev.plumbline.internal.policy.Topic;
import dev.plumbline.internal.provider.Endpoint;
import dev.plumbline.internal.provider.ProviderFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What could stand in the place of something that a policy refuses, nearest first. Whether it
 * passes is for the validation to try.
 */
final class Alternatives {
  private Alternatives() {}

  /** Models of the provider: those spelled alike, then of the same family and vendor, then all. */
  static List<String> models(Candidate c) {
    ModelReading model = c.model();
    return model == null ? c.models().listed() : model.others();
  }

  /** Other providers: those that have the same model first, then those of the same type. */
  static List<String> providers(Candidate c) {
    ProviderFacts refused = c.provider();
    String model = c.text("model");
    return c.knowledge().facts().providers().stream()
        .filter(other -> !other.id().equals(refused.id()))
        .filter(other -> other.lifecycle().retired() == null)
        .sorted(
            Comparator.comparing((ProviderFacts other) -> !lists(c, other, model))
                .thenComparing(other -> other.type() != refused.type())
                .thenComparing(ProviderFacts::id))
        .map(ProviderFacts::id)
        .toList();
  }

  private static boolean lists(Candidate c, ProviderFacts provider, @Nullable String model) {
    return model != null && c.knowledge().models(provider).listed().contains(model.strip());
  }

  /** Regions of the provider: those that begin alike first. */
  static List<String> regions(Candidate c) {
    String region = c.text("region");
    String refused = region == null ? "" : region.strip();
    return c.provider().regions().known().stream()
        .filter(other -> !other.equals(refused))
        .sorted(
            Comparator.comparingInt((String other) -> -alike(refused, other))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static int alike(String one, String other) {
    int length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }

  /** Addresses that allow lists write out, then the provider's own. */
  static List<String> endpoints(Candidate c) {
    Set<String> addresses = new LinkedHashSet<>();
    for (Statement list : c.policies().lists(Topic.ENDPOINTS)) {
      if (list.allows()) {
        list.entries().described().forEach(entry -> addIfWhole(entry.text(), addresses));
      }
    }
    List<String> own = new ArrayList<>();
    for (Endpoint endpoint : c.provider().endpoints()) {
      own.add(endpoint.url());
    }
    own.forEach(address -> addIfWhole(address, addresses));
    return List.copyOf(addresses);
  }

  private static void addIfWhole(String address, Set<String> to) {
    if (address.contains("://") && !address.contains("*") && !address.contains("{")) {
      to.add(address);
    }
  }
}
