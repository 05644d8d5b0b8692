package dev.plumbline.testing;

import dev.plumbline.RuleReference;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which tests to run and what to find out by them. Immutable; each method gives a changed copy. */
public final class TestOptions {
  /** The tests of all files but the built-in ones; rules are not changed to try the tests. */
  public static final TestOptions STANDARD = new TestOptions(null, false, false);

  private static final String BUILT_IN = "builtin";

  private final @Nullable Set<String> files;
  private final boolean builtIn;
  private final boolean mutate;

  private TestOptions(@Nullable Set<String> files, boolean builtIn, boolean mutate) {
    this.files = files;
    this.builtIn = builtIn;
    this.mutate = mutate;
  }

  /** Runs the tests of these files alone, beside built-in ones where those are wanted. */
  public TestOptions withFiles(Set<String> newFiles) {
    return new TestOptions(Set.copyOf(newFiles), builtIn, mutate);
  }

  /** Also runs the examples of the built-in checks. */
  public TestOptions withBuiltIn(boolean newBuiltIn) {
    return new TestOptions(files, newBuiltIn, mutate);
  }

  /** Also changes each rule in small ways to see whether a test notices. */
  public TestOptions withMutate(boolean newMutate) {
    return new TestOptions(files, builtIn, newMutate);
  }

  /** Whether a rule or test that stands there belongs to the run. */
  public boolean includes(RuleReference place) {
    return place.layer().equals(BUILT_IN) ? builtIn : files == null || files.contains(place.file());
  }

  /** Whether rules are changed in small ways. */
  public boolean mutate() {
    return mutate;
  }
}
