package dev.plumbline.service.cli;

import dev.plumbline.Plumbline;
import dev.plumbline.importing.PolicyImport;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/**
 * An option whose value is one of a few words, with the words that are reserved for later. A value
 * that is not there is refused, with what is.
 *
 * @param option its name, such as {@code --format}
 * @param values what may be chosen, the default first
 * @param later what is known and not there yet
 */
record Choice(String option, List<String> values, List<String> later) {

  static final Choice REPORT_FORMAT =
      new Choice(
          "--format",
          List.of("text", "json", "ndjson", "sarif", "junit", "github", "html"),
          List.of());
  static final Choice TEST_FORMAT =
      new Choice("--format", List.of("text", "json", "junit"), List.of());
  static final Choice FORMAT = new Choice("--format", List.of("text", "json"), List.of());
  static final Choice PRODUCT = new Choice("--from", PolicyImport.products(), List.of());
  static final String IMPORTER = "--as";

  /** What files may be is told by the rules: each kind of settings that they describe. */
  static Choice importer(Plumbline plumbline) {
    return new Choice(IMPORTER, plumbline.settingsKinds(), List.of());
  }

  /** The value that was given, or the default. */
  String of(ParseResult parsed) throws Refusal {
    String value = parsed.matchedOptionValue(option, values.get(0));
    if (values.contains(value)) {
      return value;
    }
    String there = "; there is " + String.join(", ", values);
    if (later.contains(value)) {
      throw new Refusal("`" + option + " " + value + "` is not there yet" + there);
    }
    String nearest = nearest(value);
    throw new Refusal(
        "there is no `"
            + option
            + " "
            + value
            + "`"
            + (nearest == null ? there : "; did you mean `" + nearest + "`?"));
  }

  private @Nullable String nearest(String value) {
    return Nearest.of(value, values).orElse(null);
  }
}
