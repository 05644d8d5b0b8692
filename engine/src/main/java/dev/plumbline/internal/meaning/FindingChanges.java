package dev.plumbline.internal.meaning;

import dev.plumbline.Severity;
import dev.plumbline.meaning.MeaningChange.Direction;
import dev.plumbline.meaning.MeaningChange.Kind;
import dev.plumbline.meaning.Witness;
import dev.plumbline.meaning.WitnessFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a witness shows, finding by finding. */
final class FindingChanges {
  private static final String NONE = "nothing";

  private FindingChanges() {}

  /** The differences, without those of codes that are told in another way. */
  static List<Draft> in(Witness witness, Set<String> toldOtherwise) {
    List<Draft> drafts = new ArrayList<>();
    for (WitnessFinding old : witness.before()) {
      add(old, matching(old, witness.after()), drafts);
    }
    for (WitnessFinding now : witness.after()) {
      if (matching(now, witness.before()) == null) {
        add(null, now, drafts);
      }
    }
    drafts.removeIf(draft -> toldOtherwise.stream().anyMatch(draft.subject()::startsWith));
    return drafts;
  }

  private static @Nullable WitnessFinding matching(WitnessFinding one, List<WitnessFinding> among) {
    return among.stream()
        .filter(other -> other.code().equals(one.code()) && other.field().equals(one.field()))
        .findFirst()
        .orElse(null);
  }

  private static void add(
      @Nullable WitnessFinding old, @Nullable WitnessFinding now, List<Draft> to) {
    WitnessFinding either = old != null ? old : now;
    if (either == null) {
      return;
    }
    Direction direction =
        old == null || now == null
            ? now == null ? Direction.GAINS : Direction.LOSES
            : ListChanges.direction(counting(old), counting(now));
    to.add(
        new Draft(
            direction,
            Kind.FINDING,
            either.code() + " at " + either.field(),
            List.of(text(old) + " -> " + text(now))));
  }

  private static @Nullable Severity counting(WitnessFinding finding) {
    return finding.waived() ? null : finding.severity();
  }

  private static String text(@Nullable WitnessFinding finding) {
    if (finding == null) {
      return NONE;
    }
    return finding.waived() ? "waived " + finding.severity().id() : finding.severity().id();
  }
}
