package dev.plumbline.internal.meaning;

import dev.plumbline.Context;
import dev.plumbline.Severity;
import dev.plumbline.Value;
import dev.plumbline.internal.attribute.AttributeView;
import dev.plumbline.internal.policy.ActivePolicies;
import dev.plumbline.internal.policy.Subject;
import dev.plumbline.internal.policy.Voice;
import dev.plumbline.meaning.Audience;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All for whom the same policies hold before, and the same after. */
final class Situation {
  private static final int AUDIENCES_KEPT = 1_000;

  private final ActivePolicies before;
  private final ActivePolicies after;
  private final LocalDate day;
  private final Map<Context, Audience> audiences = new LinkedHashMap<>();
  private final Map<String, Value> regions = new LinkedHashMap<>();
  private Value.Members first = Value.Members.NONE;

  Situation(ActivePolicies before, ActivePolicies after, LocalDate day) {
    this.before = before;
    this.after = after;
    this.day = day;
  }

  /** Counts somebody in. */
  void add(Context context, @Nullable String region, Value.Members document) {
    if (audiences.isEmpty()) {
      first = document;
    }
    if (audiences.size() < AUDIENCES_KEPT) {
      audiences.putIfAbsent(context, new Audience(context, region, day));
    }
    if (region != null) {
      regions.putIfAbsent(region, document.members().getOrDefault("context", Value.Members.NONE));
    }
  }

  ActivePolicies before() {
    return before;
  }

  ActivePolicies after() {
    return after;
  }

  LocalDate day() {
    return day;
  }

  List<Audience> audiences() {
    return List.copyOf(audiences.values());
  }

  /** The regions that may be named without leaving it. */
  List<String> regions() {
    return List.copyOf(regions.keySet());
  }

  /** The context that goes with a region, or the first one. */
  Value context(@Nullable String region) {
    Value known = region == null ? null : regions.get(region);
    return known != null ? known : first.members().getOrDefault("context", Value.Members.NONE);
  }

  /** The region without which the first of them would not be in it; null where there is none. */
  @Nullable String region() {
    return first.members().get("region") instanceof Value.Text text ? text.text() : null;
  }

  /** How severely something is refused; null where it is not. */
  static @Nullable Severity refusal(
      ActivePolicies policies, List<Subject> subjects, AttributeView view) {
    Severity worst = null;
    for (Subject subject : subjects) {
      Voice voice = policies.denial(subject, view);
      if (voice != null) {
        Severity severity = voice.policy().mode().severity();
        worst = worst == null || severity.atLeast(worst) ? severity : worst;
      }
    }
    return worst;
  }

  /** The requirements that count, with their weight, as texts by what they are. */
  static Map<String, ActivePolicies.Demand> demands(ActivePolicies policies) {
    Map<String, ActivePolicies.Demand> counting = new LinkedHashMap<>();
    for (ActivePolicies.Demand demand : new ArrayList<>(policies.demands())) {
      if (demand.counts()) {
        counting.put(Canonical.of(demand.requirement()) + " " + demand.policy().mode(), demand);
      }
    }
    return counting;
  }
}
