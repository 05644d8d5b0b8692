package dev.plumbline.internal.validation;

import dev.plumbline.Edit;
import dev.plumbline.ProbeResult;
import dev.plumbline.ValidationOptions;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a setup is to be validated.
 *
 * @param today the day, in UTC
 * @param all whether folded findings are shown
 * @param strict whether waivers are left out of account
 * @param probe what the setup's endpoint answered; null where it was not asked
 */
public record Terms(LocalDate today, boolean all, boolean strict, @Nullable ProbeResult probe) {
  private static final String MODEL = "/model";

  /** Terms for a setup whose endpoint was not asked. */
  public Terms(LocalDate today, boolean all, boolean strict) {
    this(today, all, strict, null);
  }

  /** What options ask for, on a day. */
  public static Terms of(LocalDate today, ValidationOptions options) {
    return new Terms(today, options.all(), options.strict(), options.probe().orElse(null));
  }

  /** The same where the endpoint answered. */
  public Terms withProbe(@Nullable ProbeResult answered) {
    return new Terms(today, all, strict, answered);
  }

  /**
   * The same for the setup after a patch. An endpoint answered for the setup as it was; its list of
   * models alone outlives the change of the model.
   */
  Terms after(List<Edit> patch) {
    boolean modelAlone = patch.stream().allMatch(edit -> edit.path().equals(MODEL));
    return modelAlone ? this : withProbe(null);
  }
}
