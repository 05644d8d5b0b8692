package dev.plumbline.internal.meaning;

import dev.plumbline.Setup;
import dev.plumbline.Value;
import dev.plumbline.meaning.Witness;
import dev.plumbline.meaning.WitnessFinding;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Validates setups by both sides. */
final class Proof {
  private static final String NAME = "witness";

  private final Side before;
  private final Side after;

  Proof(Side before, Side after) {
    this.before = before;
    this.after = after;
  }

  /**
   * What the sides say differently of a setup; null where they agree, or it can be no setup. What
   * one side leaves unsaid only because it follows from something else is no difference.
   */
  @Nullable Witness of(Value.Members document, LocalDate day) {
    Setup setup;
    try {
      setup = Setup.of(NAME, document, null);
    } catch (IllegalArgumentException noSetup) {
      return null;
    }
    Side.Found old = before.findings(setup, day);
    Side.Found now = after.findings(setup, day);
    List<WitnessFinding> goes = without(old.shown(), now.all());
    List<WitnessFinding> comes = without(now.shown(), old.all());
    return goes.isEmpty() && comes.isEmpty() ? null : new Witness(setup, day, goes, comes);
  }

  private static List<WitnessFinding> without(
      List<WitnessFinding> some, List<WitnessFinding> others) {
    return some.stream().filter(one -> others.stream().noneMatch(one::sameAs)).toList();
  }
}
