package dev.plumbline.internal.explanation;

import dev.plumbline.explanation.CheckDescription;
import dev.plumbline.explanation.CheckExample;
import dev.plumbline.explanation.Requirement;
import dev.plumbline.internal.message.Messages;
import dev.plumbline.internal.message.Texts;
import dev.plumbline.internal.rule.Check;
import dev.plumbline.internal.validation.CheckTexts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Describes checks in a language. */
public final class CheckDescriptions {
  private final Messages messages;

  /** Describes with these texts, or with those that checks carry themselves. */
  public CheckDescriptions(Messages messages) {
    this.messages = messages;
  }

  /** What the check of a code says of itself; empty where there is none. */
  public Optional<CheckDescription> find(String code, List<Check> checks, Locale locale) {
    return checks.stream()
        .filter(check -> check.code().equals(code))
        .findFirst()
        .map(check -> of(check, locale));
  }

  private CheckDescription of(Check check, Locale locale) {
    @Nullable Texts texts = CheckTexts.of(check, messages, locale);
    List<Requirement> requirements =
        Requirements.of(check.when(), check.places()).stream()
            .map(Requirements.Part::requirement)
            .toList();
    return new CheckDescription(
        check.code(),
        check.stage(),
        check.severity(),
        texts == null ? null : texts.title(),
        texts == null ? null : texts.message(),
        requirements,
        check.from(),
        check.until(),
        check.source().url(),
        check.source().checked(),
        examples(check),
        check.reference());
  }

  private static List<CheckExample> examples(Check check) {
    return check.examples().stream()
        .map(
            example ->
                new CheckExample(
                    example.flags(), example.setup(), example.now(), example.span().line()))
        .toList();
  }
}
