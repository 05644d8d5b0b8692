package dev.plumbline.internal.lint;

import dev.plumbline.Value;
import dev.plumbline.internal.policy.Policy;
import dev.plumbline.internal.rule.Check;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules that hold on no day, or on none to come. */
final class PeriodLint {
  private static final String UNTIL = "until";

  private final LocalDate today;
  private final Findings findings;

  PeriodLint(LocalDate today, Findings findings) {
    this.today = today;
    this.findings = findings;
  }

  void look(Policy policy) {
    look(policy.period().from(), policy.period().until(), Spot.in(policy.reference(), UNTIL));
  }

  void look(Check check) {
    look(check.from(), check.until(), Spot.in(check.reference(), UNTIL));
  }

  private void look(@Nullable LocalDate from, @Nullable LocalDate until, Spot spot) {
    if (until == null) {
      return;
    }
    if (from != null && from.isAfter(until)) {
      findings.add(LintCode.EMPTY_PERIOD, spot, Map.of("from", date(from), "until", date(until)));
    } else if (until.isBefore(today)) {
      findings.add(LintCode.EXPIRED, spot, Map.of("until", date(until)));
    }
  }

  private static Value date(LocalDate date) {
    return Value.of(date.toString());
  }
}
