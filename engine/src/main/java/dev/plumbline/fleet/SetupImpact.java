package dev.plumbline.fleet;

import dev.plumbline.Diagnostic;
import dev.plumbline.Report;
import dev.plumbline.Setup;
import dev.plumbline.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a change of rules means for one setup. Immutable; holds nothing that was entered in it. */
public final class SetupImpact {
  private final @Nullable String name;
  private final Owner owner;
  private final Flip flip;
  private final List<FindingChange> changes;

  private SetupImpact(@Nullable String name, Owner owner, Flip flip, List<FindingChange> changes) {
    this.name = name;
    this.owner = owner;
    this.flip = flip;
    this.changes = List.copyOf(changes);
  }

  static SetupImpact of(Setup setup, Report before, Report after) {
    List<FindingChange> changes = new ArrayList<>();
    for (Severity level : List.of(Severity.ERROR, Severity.WARNING)) {
      boolean errors = level == Severity.ERROR;
      Map<String, Diagnostic> old = counting(before, level);
      Map<String, Diagnostic> now = counting(after, level);
      var comes = errors ? FindingChange.Kind.NEW_ERROR : FindingChange.Kind.NEW_WARNING;
      var goes = errors ? FindingChange.Kind.CLEARED_ERROR : FindingChange.Kind.CLEARED_WARNING;
      addMissing(now, old, comes, changes);
      addMissing(old, now, goes, changes);
    }
    Flip flip = new Flip(Standing.of(before), Standing.of(after));
    return new SetupImpact(setup.name().orElse(null), Owner.of(setup.context()), flip, changes);
  }

  private static Map<String, Diagnostic> counting(Report report, Severity level) {
    Map<String, Diagnostic> found = new LinkedHashMap<>();
    for (Diagnostic one : report.diagnostics()) {
      if (one.severity() == level && one.waived().isEmpty()) {
        found.putIfAbsent(one.code() + " " + one.field(), one);
      }
    }
    return found;
  }

  private static void addMissing(
      Map<String, Diagnostic> from,
      Map<String, Diagnostic> in,
      FindingChange.Kind kind,
      List<FindingChange> to) {
    from.forEach(
        (key, found) -> {
          if (!in.containsKey(key)) {
            to.add(new FindingChange(kind, found.code(), found.field(), found.rule()));
          }
        });
  }

  /** The setup's name, such as its file or line. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** Whose setup it is. */
  public Owner owner() {
    return owner;
  }

  /** How it fares before and after. */
  public Flip flip() {
    return flip;
  }

  /** The errors and warnings that come and go: errors first, what comes before what goes. */
  public List<FindingChange> changes() {
    return changes;
  }

  /** Whether nothing becomes different. */
  public boolean isNone() {
    return changes.isEmpty();
  }
}
