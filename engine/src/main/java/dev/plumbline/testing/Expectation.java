package dev.plumbline.testing;

import dev.plumbline.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * What a test expects validation to find.
 *
 * @param exact whether nothing else than {@code includes} may be found
 * @param allowed whether nothing of error level may be found, except what is waived
 * @param includes what has to be found
 * @param excludes what must not be found
 */
public record Expectation(
    boolean exact, boolean allowed, List<ExpectedCode> includes, List<ExpectedCode> excludes) {
  /** Copies the lists. */
  public Expectation {
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
  }

  /** These codes and no others. */
  public static Expectation exactly(List<ExpectedCode> codes) {
    return new Expectation(true, false, codes, List.of());
  }

  /** Everything in which the findings differ from what is expected; empty where they agree. */
  public List<Mismatch> mismatches(List<FoundCode> found) {
    List<Mismatch> mismatches = new ArrayList<>();
    List<FoundCode> unclaimed = new ArrayList<>(found);
    for (ExpectedCode code : includes) {
      if (!claim(code, unclaimed)) {
        mismatches.add(missing(code, found));
      }
    }
    for (FoundCode other : unclaimed) {
      if (isUnexpected(other) && !isToldAlready(other, mismatches)) {
        mismatches.add(new Mismatch(Mismatch.Reason.UNEXPECTED, null, other));
      }
    }
    return mismatches;
  }

  private static boolean claim(ExpectedCode code, List<FoundCode> unclaimed) {
    boolean fits = unclaimed.stream().anyMatch(code::fits);
    unclaimed.removeIf(code::fits);
    return fits;
  }

  private static Mismatch missing(ExpectedCode code, List<FoundCode> found) {
    return found.stream()
        .filter(other -> other.code().equals(code.code()))
        .findFirst()
        .map(other -> new Mismatch(Mismatch.Reason.DIFFERENT, code, other))
        .orElseGet(() -> new Mismatch(Mismatch.Reason.MISSING, code, null));
  }

  private boolean isUnexpected(FoundCode found) {
    boolean forbidden = allowed && found.severity() == Severity.ERROR && !found.waived();
    return exact || forbidden || excludes.stream().anyMatch(code -> code.fits(found));
  }

  private static boolean isToldAlready(FoundCode found, List<Mismatch> mismatches) {
    return mismatches.stream().anyMatch(mismatch -> found.equals(mismatch.found()));
  }
}
