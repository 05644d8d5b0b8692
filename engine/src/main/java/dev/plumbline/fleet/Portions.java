package dev.plumbline.fleet;

import dev.plumbline.Setup;
import dev.plumbline.SetupException;
import dev.plumbline.TextProblem;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Goes through a store in portions: all processors judge the setups of one, then the verdicts are
 * taken one by one in the order of the store. So neither the memory that is needed nor what is said
 * depends on how large the store is or how many processors there are.
 */
final class Portions {
  private static final int SOURCES = 1024;
  private static final int PROBLEMS_KEPT = 10;

  private final FleetOptions options;
  private final List<TextProblem> problems = new ArrayList<>();
  private long unread;
  private long done;

  Portions(FleetOptions options) {
    this.options = options;
  }

  private record Judged<T>(List<T> verdicts, List<TextProblem> problems) {}

  /** Judges every setup of the store, and gives the verdicts in order. */
  <T> void each(
      Iterator<? extends SetupSource> sources, Function<Setup, T> judge, Consumer<T> take) {
    while (sources.hasNext()) {
      List<SetupSource> portion = new ArrayList<>(SOURCES);
      while (portion.size() < SOURCES && sources.hasNext()) {
        portion.add(sources.next());
      }
      List<Judged<T>> judged =
          portion.parallelStream().map(source -> judged(source, judge)).toList();
      for (Judged<T> one : judged) {
        one.verdicts().forEach(take);
        count(one.problems());
      }
      done += portion.size();
      options.progress().accept(done);
    }
  }

  private static <T> Judged<T> judged(SetupSource source, Function<Setup, T> judge) {
    try {
      return new Judged<>(source.read().stream().map(judge).toList(), List.of());
    } catch (SetupException unreadable) {
      return new Judged<>(List.of(), unreadable.problems());
    }
  }

  private void count(List<TextProblem> found) {
    if (!found.isEmpty()) {
      unread++;
      found.stream().limit(PROBLEMS_KEPT - (long) problems.size()).forEach(problems::add);
    }
  }

  /** What could not be read on the way. */
  Unread unread() {
    return new Unread(unread, problems);
  }
}
