package dev.plumbline.service.store;

import dev.plumbline.Plumbline;
import dev.plumbline.RuleFilesException;
import dev.plumbline.TextProblem;
import java.time.Clock;
import java.util.List;

/** Makes rules of files, together with those that come with the product. */
public final class RuleLoader {
  private final boolean builtIn;
  private final Clock clock;

  /**
   * Loads rules.
   *
   * @param builtIn whether the rules that come with the product hold as well
   * @param clock says on which day setups are validated
   */
  public RuleLoader(boolean builtIn, Clock clock) {
    this.builtIn = builtIn;
    this.clock = clock;
  }

  /** The rules of these files, or every reason why they cannot be used. */
  RuleSet load(RuleFiles files) throws RefusedRules {
    try {
      return new RuleSet(builder(files).build(clock), files);
    } catch (RuleFilesException broken) {
      throw new RefusedRules(broken.problems());
    }
  }

  /** Everything that is to be said of these files, remarks included. */
  List<TextProblem> problems(RuleFiles files) {
    return builder(files).problems();
  }

  private Plumbline.Builder builder(RuleFiles files) {
    Plumbline.Builder builder = Plumbline.builder();
    if (builtIn) {
      builder.builtIn();
    }
    files.texts().forEach(builder::text);
    return builder;
  }
}
