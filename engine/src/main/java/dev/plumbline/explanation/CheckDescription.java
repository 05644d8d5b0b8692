package dev.plumbline.explanation;

import dev.plumbline.RuleReference;
import dev.plumbline.Severity;
import dev.plumbline.Stage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check says of itself.
 *
 * @param code its code
 * @param stage the stage at which it speaks
 * @param severity how severe its findings are at most
 * @param title the heading in the asked language, as a message pattern; null where there is none
 * @param message what is wrong and what to do, as a message pattern; null where there is none
 * @param requirements what has to hold before it speaks
 * @param from the first day on which it speaks; null where it always did
 * @param until the last day on which it speaks; null where it does until further notice
 * @param source where the fact behind it stands; null where none is named
 * @param checked the day on which somebody read the source; null where none is named
 * @param examples setups of which it speaks and of which it does not
 * @param rule where it stands, and in which layer
 */
public record CheckDescription(
    String code,
    Stage stage,
    Severity severity,
    @Nullable String title,
    @Nullable String message,
    List<Requirement> requirements,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable String source,
    @Nullable LocalDate checked,
    List<CheckExample> examples,
    RuleReference rule) {
  /** Copies the lists. */
  public CheckDescription {
    requirements = List.copyOf(requirements);
    examples = List.copyOf(examples);
  }
}
