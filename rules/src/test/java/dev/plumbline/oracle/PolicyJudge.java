package dev.plumbline.oracle;

import dev.plumbline.Layer;
import dev.plumbline.oracle.SaidPolicy.Listed;
import dev.plumbline.oracle.SaidPolicy.Waived;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Says by the plainest means what policies make of a setup: every policy is looked at, nothing is
 * indexed, shared or remembered, and every glob is a regular expression.
 */
final class PolicyJudge {
  private static final List<String> LEVELS = List.of("error", "warning", "info", "hint", "off");
  private static final List<String> MODES = List.of("enforce", "warn", "audit");

  private final List<PolicyPage> active;
  private final SaidSetup setup;
  private final LocalDate day;

  private PolicyJudge(List<PolicyPage> active, SaidSetup setup, LocalDate day) {
    this.active = active;
    this.setup = setup;
    this.day = day;
  }

  /** Something that a policy has against a field. */
  record Against(PolicyPage by, String code, String field, int line) {}

  /** The findings: severity, code, field, file, line, layer, and who waives it. */
  static Set<String> judge(List<PolicyPage> pages, SaidSetup setup, LocalDate day) {
    List<PolicyPage> active =
        pages.stream()
            .filter(page -> holds(page.policy(), setup, day))
            .sorted(
                Comparator.comparing((PolicyPage page) -> page.policy().layer())
                    .thenComparing(page -> page.policy().name()))
            .toList();
    return new PolicyJudge(active, setup, day).findings();
  }

  private static boolean holds(SaidPolicy policy, SaidSetup setup, LocalDate day) {
    boolean begun = policy.from() == null || !day.isBefore(policy.from());
    boolean over = policy.until() != null && day.isAfter(policy.until());
    return begun && !over && means(policy.scope(), setup);
  }

  private static boolean means(Map<String, List<String>> scope, SaidSetup setup) {
    return scope.entrySet().stream()
        .allMatch(part -> SetupReading.fits(part.getValue(), who(part.getKey(), setup)));
  }

  private static List<String> who(String dimension, SaidSetup setup) {
    return dimension.equals("regions")
        ? List.copyOf(SetupReading.regions(setup).values())
        : setup.who().getOrDefault(dimension, List.of());
  }

  private Set<String> findings() {
    List<Against> all = new ArrayList<>(new ListJudge(active, setup).all());
    all.addAll(new WantJudge(active, setup).all());
    Map<String, List<Against>> byField = new LinkedHashMap<>();
    all.forEach(
        one ->
            byField
                .computeIfAbsent(one.code() + " " + one.field(), any -> new ArrayList<>())
                .add(one));
    Set<String> findings = new TreeSet<>();
    byField.values().forEach(same -> add(same, findings));
    return findings;
  }

  /** The weightiest by the highest layer, and the less weighty of layers above that. */
  private void add(List<Against> same, Set<String> to) {
    same.sort(
        Comparator.comparing((Against one) -> MODES.indexOf(one.by().policy().mode()))
            .thenComparing(one -> one.by().policy().layer()));
    Layer last = null;
    Set<String> unwaived = new TreeSet<>();
    for (Against one : same) {
      Layer layer = one.by().policy().layer();
      if (last == null || layer.ordinal() < last.ordinal()) {
        last = layer;
        String severity = severity(one);
        String waiver = waiver(one);
        boolean again = unwaived.contains(severity);
        if (waiver.isEmpty()) {
          unwaived.add(severity);
        }
        if (!severity.equals("off") && !again) {
          to.add(
              "%s %s %s %s:%d %s %s"
                  .formatted(
                      severity,
                      one.code(),
                      one.field(),
                      one.by().file(),
                      one.line(),
                      layer.id(),
                      waiver)
                  .strip());
        }
      }
    }
  }

  private String severity(Against one) {
    String severity = LEVELS.get(MODES.indexOf(one.by().policy().mode()));
    for (Layer layer : Layer.values()) {
      String strictest = null;
      for (PolicyPage page : active) {
        String stated = page.policy().severities().get(one.code());
        boolean here = page.policy().layer() == layer && stated != null;
        if (here && (strictest == null || isTighter(stated, strictest))) {
          strictest = stated;
        }
      }
      if (strictest != null && (isTighter(strictest, severity) || mayLoosen(layer, one.code()))) {
        severity = strictest;
      }
    }
    return severity;
  }

  private static boolean isTighter(@Nullable String one, String other) {
    return LEVELS.indexOf(one) < LEVELS.indexOf(other);
  }

  private boolean mayLoosen(Layer layer, String code) {
    if (layer == Layer.BUILTIN || layer == Layer.ORGANIZATION) {
      return true;
    }
    List<SaidPolicy> above =
        active.stream()
            .map(PolicyPage::policy)
            .filter(policy -> policy.layer().ordinal() < layer.ordinal())
            .toList();
    return above.stream().anyMatch(policy -> policy.marks(code))
        && above.stream()
            .filter(policy -> policy.severities().containsKey(code))
            .allMatch(policy -> policy.marks(code));
  }

  private String waiver(Against one) {
    for (PolicyPage page : active) {
      Layer grants = page.policy().layer();
      Layer writer = one.by().policy().layer();
      boolean own = writer != Layer.BUILTIN && writer.ordinal() >= grants.ordinal();
      for (Waived waived : page.policy().waivers()) {
        boolean fits =
            waived.code().equals(one.code())
                && (waived.field() == null || waived.field().equals(one.field()))
                && isValid(waived.until())
                && means(waived.scope(), setup);
        if (fits && (own || mayLoosen(grants, one.code()))) {
          return page.policy().name();
        }
      }
    }
    return "";
  }

  private boolean isValid(String until) {
    try {
      return !day.isAfter(LocalDate.parse(until));
    } catch (DateTimeParseException malformed) {
      return false;
    }
  }

  /** Whether a lower layer that enforces speaks in the policy's place, as that allows. */
  static boolean givesWay(PolicyPage page, String key, List<PolicyPage> active) {
    return page.policy().marks(key)
        && active.stream()
            .map(PolicyPage::policy)
            .anyMatch(
                other ->
                    other.layer().ordinal() > page.policy().layer().ordinal()
                        && other.mode().equals("enforce")
                        && other.says(key));
  }

  static List<Listed> counting(PolicyPage page, String topic, List<PolicyPage> active) {
    return page.policy().lists().stream()
        .filter(list -> list.topic().equals(topic.toLowerCase(Locale.ROOT)))
        .filter(list -> !givesWay(page, list.key(), active))
        .sorted(Comparator.comparing(list -> !list.allows()))
        .toList();
  }
}
