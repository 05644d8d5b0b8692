package dev.plumbline.service.output;

import dev.plumbline.Diagnostic;
import dev.plumbline.Fix;
import dev.plumbline.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts findings by severity, and those that a run with {@code --fix} mends. For one thread. */
final class Tally {
  private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
  private int fixable;
  private int waived;

  void count(Diagnostic diagnostic) {
    if (diagnostic.waived().isPresent()) {
      waived++;
      return;
    }
    count(diagnostic.severity());
    if (diagnostic.fixes().stream().anyMatch(Tally::automatic)) {
      fixable++;
    }
  }

  void count(Severity severity) {
    counts.merge(severity, 1, Integer::sum);
  }

  void add(Tally other) {
    other.counts.forEach((severity, count) -> counts.merge(severity, count, Integer::sum));
    fixable += other.fixable;
    waived += other.waived;
  }

  /** Such as "2 errors, 1 warning; 1 of them can be fixed with --fix". */
  String text(Words words, Palette palette) {
    String excused = waived == 0 ? "" : palette.faint(words.of("waived.count", waived));
    if (counts.isEmpty()) {
      return palette.good(words.of("clean")) + excused;
    }
    List<String> parts = new ArrayList<>();
    counts.forEach(
        (severity, count) ->
            parts.add(
                palette.paint(Palette.of(severity), words.of("count." + severity.id(), count))));
    String listed = String.join(words.of("list.separator"), parts);
    return (fixable == 0 ? listed : listed + words.of("fixable", fixable)) + excused;
  }

  private static boolean automatic(Fix fix) {
    return fix.preferred() && fix.applicability() == Fix.Applicability.AUTOMATIC;
  }
}
