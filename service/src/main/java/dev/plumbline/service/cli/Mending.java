package dev.plumbline.service.cli;

import dev.plumbline.Diagnostic;
import dev.plumbline.Edit;
import dev.plumbline.Fix;
import dev.plumbline.Report;
import dev.plumbline.Setup;
import dev.plumbline.editing.EditException;
import dev.plumbline.importing.SettingsFile;
import dev.plumbline.service.output.EditText;
import dev.plumbline.service.output.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Applies automatic fixes to a text, one at a time and validated after each, as a fix may bring
 * another finding to light or make one needless.
 */
final class Mending {
  private static final int MOST_FIXES_A_SETUP = 100;

  private final Validator validator;

  Mending(Validator validator) {
    this.validator = validator;
  }

  /**
   * A text after its fixes.
   *
   * @param text the text, the same as before where nothing was to mend
   * @param changes what was done, for people
   */
  record Mended(String text, List<String> changes) {}

  Mended mend(InputText input) throws Refusal {
    List<String> changes = new ArrayList<>();
    SettingsFile file = validator.read(input);
    String text = input.text();
    int setups = file.setups().size();
    for (int index = 0; index < setups; index++) {
      String mended = mend(new Opened(input.name(), text, file), index, changes);
      if (!mended.equals(text)) {
        text = mended;
        file = validator.read(input.name(), text);
      }
    }
    return new Mended(text, changes);
  }

  /** A text and what was read from it. */
  private record Opened(String name, String text, SettingsFile file) {}

  private String mend(Opened opened, int index, List<String> changes) throws Refusal {
    Set<Attempt> attempts = new HashSet<>();
    String mended = opened.text();
    SettingsFile file = opened.file();
    for (int done = 0; done < MOST_FIXES_A_SETUP; done++) {
      String current = mended;
      Setup setup = file.setups().get(index);
      Report report = validator.validate(setup);
      Optional<Diagnostic> next =
          report.diagnostics().stream()
              .filter(found -> isNew(found, current, attempts))
              .findFirst();
      if (next.isEmpty()) {
        break;
      }
      Fix fix = automatic(next.get()).orElseThrow();
      try {
        mended = file.apply(index, fix.patch());
        file = validator.read(opened.name(), mended);
        describe(report, setup, next.get(), fix, changes);
      } catch (EditException refused) {
        changes.add(heading(setup, next.get()) + "left as it is, " + refused.getMessage());
      }
    }
    return mended;
  }

  /** A patch of a text; one that was refused, or leads back to where it began, is not repeated. */
  private record Attempt(String text, List<Edit> patch) {}

  private static boolean isNew(Diagnostic found, String text, Set<Attempt> attempts) {
    return automatic(found).filter(fix -> attempts.add(new Attempt(text, fix.patch()))).isPresent();
  }

  private static Optional<Fix> automatic(Diagnostic diagnostic) {
    return diagnostic.fixes().stream()
        .filter(Fix::preferred)
        .filter(fix -> fix.applicability() == Fix.Applicability.AUTOMATIC)
        .findFirst();
  }

  private static void describe(
      Report report, Setup setup, Diagnostic diagnostic, Fix fix, List<String> changes) {
    changes.add(heading(setup, diagnostic) + fix.title());
    for (String line : new EditText(Words.in(report.locale())).lines(setup, fix.patch())) {
      changes.add("  " + line);
    }
  }

  private static String heading(Setup setup, Diagnostic diagnostic) {
    return setup.name().orElse("") + ": " + diagnostic.code() + ": ";
  }
}
