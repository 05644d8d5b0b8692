package dev.plumbline.service.cli;

import dev.plumbline.Diagnostic;
import dev.plumbline.Edit;
import dev.plumbline.Fix;
import dev.plumbline.Report;
import dev.plumbline.Setup;
import dev.plumbline.Value;
import dev.plumbline.editing.EditException;
import dev.plumbline.importing.SettingsFile;
import dev.plumbline.service.output.EditText;
import dev.plumbline.service.output.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Applies automatic fixes to a text: in each round one of every setup, all at once, and validates
 * after it, as a fix may bring another finding to light or make one needless. For one text.
 */
final class Mending {
  private static final int MOST_FIXES_A_SETUP = 100;

  private final Validator validator;
  private final String name;
  private final List<List<String>> changes = new ArrayList<>();
  private final Map<Integer, Judged> judged = new HashMap<>();
  private final Set<Attempt> attempts = new HashSet<>();
  private String text;
  private SettingsFile file;

  private Mending(Validator validator, InputText input) throws Refusal {
    this.validator = validator;
    this.name = input.name();
    this.text = input.text();
    this.file = validator.read(input);
    file.setups().forEach(setup -> changes.add(new ArrayList<>()));
  }

  /**
   * A text after its fixes.
   *
   * @param text the text, the same as before where nothing was to mend
   * @param changes what was done, for people, in the order of the setups
   */
  record Mended(String text, List<String> changes) {}

  /** What was found at a setup as it stands in the text. */
  private record Judged(Value.Members document, Report report) {}

  /** A fix that is due. */
  private record Step(int index, Setup setup, Report report, Diagnostic found, Fix fix) {
    Attempt attempt() {
      return new Attempt(index, setup.document(), fix.patch());
    }
  }

  /** A patch of a setup; one that was refused, or leads back to where it began, is not repeated. */
  private record Attempt(int index, Value.Members document, List<Edit> patch) {}

  static Mended mend(Validator validator, InputText input) throws Refusal {
    Mending mending = new Mending(validator, input);
    List<Step> steps = mending.steps();
    while (!steps.isEmpty()) {
      mending.take(steps);
      steps = mending.steps();
    }
    return new Mended(mending.text, mending.changes.stream().flatMap(List::stream).toList());
  }

  /** The next fix of every setup that has one. */
  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (int index = 0; index < file.setups().size(); index++) {
      if (changes.get(index).size() < MOST_FIXES_A_SETUP) {
        step(index).ifPresent(steps::add);
      }
    }
    return steps;
  }

  private Optional<Step> step(int index) {
    Setup setup = file.setups().get(index);
    Report report = report(index, setup);
    for (Diagnostic found : report.diagnostics()) {
      Optional<Step> step = automatic(found).map(fix -> new Step(index, setup, report, found, fix));
      if (step.isPresent() && !attempts.contains(step.get().attempt())) {
        return step;
      }
    }
    return Optional.empty();
  }

  private Report report(int index, Setup setup) {
    Judged before = judged.get(index);
    if (before != null && before.document().equals(setup.document())) {
      return before.report();
    }
    Report report = validator.validate(setup);
    judged.put(index, new Judged(setup.document(), report));
    return report;
  }

  /** Takes as many of the steps as can be taken at once, from the first on; one in any case. */
  private void take(List<Step> steps) throws Refusal {
    try {
      apply(steps);
    } catch (EditException refused) {
      if (steps.size() == 1) {
        leave(steps.get(0), refused);
      } else {
        take(steps.subList(0, (steps.size() + 1) / 2));
      }
    }
  }

  private void apply(List<Step> steps) throws EditException, Refusal {
    Map<Integer, List<Edit>> patches = new HashMap<>();
    steps.forEach(step -> patches.put(step.index(), step.fix().patch()));
    text = file.apply(patches);
    file = validator.read(name, text);
    for (Step step : steps) {
      attempts.add(step.attempt());
      describe(step);
    }
  }

  private void leave(Step step, EditException refused) {
    attempts.add(step.attempt());
    changes.get(step.index()).add(heading(step) + "left as it is, " + refused.getMessage());
  }

  private static Optional<Fix> automatic(Diagnostic diagnostic) {
    return diagnostic.fixes().stream()
        .filter(Fix::preferred)
        .filter(fix -> fix.applicability() == Fix.Applicability.AUTOMATIC)
        .findFirst();
  }

  private void describe(Step step) {
    StringBuilder described = new StringBuilder(heading(step)).append(step.fix().title());
    new EditText(Words.in(step.report().locale()))
        .lines(step.setup(), step.fix().patch())
        .forEach(line -> described.append("\n  ").append(line));
    changes.get(step.index()).add(described.toString());
  }

  private static String heading(Step step) {
    return step.setup().name().orElse("") + ": " + step.found().code() + ": ";
  }
}
