package dev.plumbline.oracle;

import dev.plumbline.Layer;
import dev.plumbline.oracle.Written.Listing;
import dev.plumbline.oracle.Written.Waived;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Says by the plainest means what policies make of a setup: every policy is looked at, every glob
 * is a regular expression, nothing is indexed or remembered, and nothing of the engine is asked.
 */
final class PolicyOracle {
  static final List<String> LEVELS = List.of("error", "warning", "info", "hint");

  private static final Comparator<Written> ORDER =
      Comparator.comparing(Written::layer).thenComparing(Written::name);
  private static final Map<String, String> CODES =
      Map.of(
          "providers", "policy/provider-denied",
          "models", "policy/model-denied",
          "regions", "policy/region-denied",
          "endpoints", "policy/endpoint-denied",
          "routing", "policy/routing-denied");

  private final List<Written> policies;

  PolicyOracle(List<Written> policies) {
    this.policies = policies.stream().sorted(ORDER).toList();
  }

  /** A finding before severities are changed and waivers are granted. */
  record Raw(String code, String field, String level, Layer layer, String file) {}

  /** A refusal, and by whom. */
  private record Refusal(String code, String field, Written by) {}

  /** A requirement with who wants it. */
  private record Demand(Written by, Want want) {}

  /** All findings in the order of the alphabet, from those without any policies. */
  List<String> findings(Asked asked, List<Raw> without) {
    List<Written> active = policies.stream().filter(one -> holds(one, asked)).toList();
    List<Raw> raw = new ArrayList<>(without);
    for (Refusal one : refusals(asked, active)) {
      raw.add(
          new Raw(
              one.code(),
              one.field(),
              LEVELS.get(one.by().rank()),
              one.by().layer(),
              one.by().file()));
    }
    List<String> findings = new ArrayList<>();
    for (Raw one : raw) {
      String level = level(one, active);
      if (!level.equals("off")) {
        String waived = asked.strict() ? "" : waiver(one, asked, active);
        findings.add(String.join(" ", one.code(), one.field(), level, one.file(), waived));
      }
    }
    findings.sort(Comparator.naturalOrder());
    return findings;
  }

  private static boolean holds(Written policy, Asked asked) {
    boolean begun = policy.from() == null || !policy.from().isAfter(asked.day());
    boolean over = policy.until() != null && policy.until().isBefore(asked.day());
    return begun && !over && covers(policy.applies(), asked);
  }

  private static boolean covers(Map<String, List<String>> scope, Asked asked) {
    String region = asked.member("region");
    return scope.entrySet().stream()
        .allMatch(
            part -> {
              List<String> values =
                  part.getKey().equals("regions")
                      ? region == null ? List.of() : List.of(region)
                      : asked.context().getOrDefault(part.getKey(), List.of());
              return part.getValue().stream().anyMatch(glob -> Globs.fit(glob, values));
            });
  }

  private List<Refusal> refusals(Asked asked, List<Written> active) {
    Map<String, Refusal> byField = new TreeMap<>();
    for (Written policy : active) {
      for (Listing list : policy.lists()) {
        if (!givesWay(policy, list.key(), active)) {
          refused(list, asked, active)
              .forEach(field -> keep(new Refusal(code(list), field, policy), byField));
        }
      }
    }
    for (Demand demand : demands(active)) {
      String field = unmet(demand.want(), asked);
      if (field != null) {
        keep(new Refusal(code(demand.want()), field, demand.by()), byField);
      }
    }
    return List.copyOf(byField.values());
  }

  /** Of those who refuse, the most severe decides, then who comes first. */
  private static void keep(Refusal refusal, Map<String, Refusal> byField) {
    byField.merge(
        refusal.code() + " " + refusal.field(),
        refusal,
        (first, second) -> second.by().rank() < first.by().rank() ? second : first);
  }

  private static boolean givesWay(Written policy, String key, List<Written> active) {
    boolean marked =
        policy.overridable().stream().anyMatch(one -> key.equals(one) || key.startsWith(one + "."));
    return marked
        && active.stream()
            .filter(other -> other.layer().ordinal() > policy.layer().ordinal())
            .filter(other -> other.mode().equals("enforce"))
            .anyMatch(
                other ->
                    other.lists().stream().anyMatch(list -> list.key().equals(key))
                        || other.wants().stream().anyMatch(want -> want.key().equals(key)));
  }

  private static String code(Listing list) {
    return String.valueOf(CODES.get(list.topic()));
  }

  /** The fields at which a list refuses something. */
  private static List<String> refused(Listing list, Asked asked, List<Written> active) {
    return switch (list.topic()) {
      case "providers" -> at("/provider", refuses(list, one -> Globs.fit(one, providers(asked))));
      case "models" -> at("/model", refusesModel(list, asked));
      case "regions" -> regions(list, asked);
      case "endpoints" -> {
        URI place = Places.of(asked);
        yield at("/baseUrl", refuses(list, one -> place != null && Places.fits(one, place)));
      }
      default -> at("/options/providerRouting", Routing.refuses(list, asked, active));
    };
  }

  private static List<String> at(String field, boolean refused) {
    return refused ? List.of(field) : List.of();
  }

  static boolean refuses(Listing list, Predicate<String> fits) {
    return list.allows() != list.entries().stream().anyMatch(fits);
  }

  private static List<String> providers(Asked asked) {
    return switch (asked.model().provider()) {
      case "bedrock" -> List.of("bedrock", "aws", "amazon-bedrock", "aws-bedrock");
      case "openrouter" -> List.of("openrouter", "open-router", "openrouter-ai");
      case "openai" -> List.of("openai", "openai-native", "openai-chat", "open-ai");
      default -> List.of(asked.model().provider());
    };
  }

  private static boolean refusesModel(Listing list, Asked asked) {
    if (asked.open()) {
      return list.allows();
    }
    List<String> names = list.allows() ? asked.model().called() : asked.model().meant();
    return refuses(list, entry -> KnownModel.fits(entry, asked.model(), names));
  }

  private static List<String> regions(Listing list, Asked asked) {
    Map<String, String> named = new TreeMap<>();
    if (asked.member("region") != null) {
      named.put("/region", String.valueOf(asked.member("region")));
    }
    if (Places.region(asked) != null) {
      named.put("/baseUrl", String.valueOf(Places.region(asked)));
    }
    if (named.isEmpty()) {
      return at("/region", list.allows());
    }
    return named.entrySet().stream()
        .filter(one -> refuses(list, entry -> Globs.fits(entry, one.getValue())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What counts: no lower layer speaks in its place, and nothing above contradicts it. */
  private static List<Demand> demands(List<Written> active) {
    List<Demand> counting = new ArrayList<>();
    for (Written policy : active) {
      for (Want want : policy.wants()) {
        boolean overruled =
            counting.stream()
                .filter(higher -> higher.by().mode().equals("enforce"))
                .filter(higher -> higher.by().layer().ordinal() < policy.layer().ordinal())
                .anyMatch(higher -> want.contradicts(higher.want()));
        if (!overruled && !givesWay(policy, want.key(), active)) {
          counting.add(new Demand(policy, want));
        }
      }
    }
    return counting;
  }

  private static String code(Want want) {
    if (want instanceof Want.Option) {
      return "policy/option-required";
    }
    if (want instanceof Want.Limit) {
      return "policy/option-limit";
    }
    return want instanceof Want.Address ? "policy/base-url-required" : "policy/credential-refused";
  }

  /** The field that has to change; null where the setup is as it should be. */
  private static @Nullable String unmet(Want want, Asked asked) {
    if (want instanceof Want.Option option) {
      Object value = asked.options().get(option.name());
      return option.fits().test(value) ? null : "/options/" + option.name();
    }
    if (want instanceof Want.Limit limit) {
      Object value = asked.options().get(limit.name());
      return limit.keeps(value) ? null : "/options/" + limit.name();
    }
    if (want instanceof Want.Address address) {
      URI place = Places.of(asked);
      boolean there = place != null && Places.same(URI.create(address.text()), place);
      return there ? null : "/baseUrl";
    }
    String field = asked.member("apiKeyEnv") != null ? "/apiKeyEnv" : "/apiKey";
    return ((Want.Credential) want).kinds().contains(credential(asked)) ? null : field;
  }

  private static String credential(Asked asked) {
    if (asked.options().get("issuedTo") instanceof String owner) {
      return owner;
    }
    if (asked.member("apiKey") != null) {
      return "personal";
    }
    if (asked.member("apiKeyEnv") != null) {
      return "organization";
    }
    return asked.model().provider().equals("bedrock") ? "cloud" : "none";
  }

  /** From the top, each layer's strictest word counts where it tightens or may loosen. */
  private static String level(Raw raw, List<Written> active) {
    String level = raw.level();
    for (Layer layer : Layer.values()) {
      String strictest =
          active.stream()
              .filter(policy -> policy.layer() == layer)
              .map(policy -> policy.severities().get(raw.code()))
              .filter(one -> one != null)
              .min(Comparator.comparingInt(PolicyOracle::rank))
              .orElse(null);
      boolean tightens = strictest != null && rank(strictest) < rank(level);
      if (strictest != null && (tightens || mayLoosen(layer, raw.code(), active))) {
        level = strictest;
      }
    }
    return level;
  }

  private static int rank(String level) {
    return level.equals("off") ? LEVELS.size() : LEVELS.indexOf(level);
  }

  private static boolean mayLoosen(Layer layer, String code, List<Written> active) {
    if (layer.ordinal() <= Layer.ORGANIZATION.ordinal()) {
      return true;
    }
    List<Written> above =
        active.stream().filter(policy -> policy.layer().ordinal() < layer.ordinal()).toList();
    return above.stream().anyMatch(policy -> policy.overridable().contains(code))
        && above.stream()
            .filter(policy -> policy.severities().containsKey(code))
            .allMatch(policy -> policy.overridable().contains(code));
  }

  /** The policy whose waiver excuses it, with the layer's right to; empty where none does. */
  private static String waiver(Raw raw, Asked asked, List<Written> active) {
    for (Written policy : active) {
      for (Waived waived : policy.waivers()) {
        boolean own =
            raw.layer() != Layer.BUILTIN && policy.layer().ordinal() <= raw.layer().ordinal();
        if (waived.code().equals(raw.code())
            && (waived.field() == null || waived.field().equals(raw.field()))
            && covers(waived.whom(), asked)
            && isDayUntil(asked.day(), waived.until())
            && (own || mayLoosen(policy.layer(), raw.code(), active))) {
          return "waived by " + policy.name();
        }
      }
    }
    return "";
  }

  private static boolean isDayUntil(LocalDate day, String until) {
    try {
      return !day.isAfter(LocalDate.parse(until));
    } catch (DateTimeParseException noDate) {
      return false;
    }
  }
}
