package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Plumbline;
import dev.plumbline.explanation.CheckDescription;
import dev.plumbline.internal.attribute.Attribute;
import dev.plumbline.internal.attribute.AttributeType;
import dev.plumbline.internal.candidate.Vocabulary;
import dev.plumbline.internal.rule.Check;
import dev.plumbline.internal.rule.Template;
import dev.plumbline.internal.rulefile.Operator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The page that lists all attributes, operators and codes. With {@code -Dreference.update=true} it
 * is rewritten; the difference is then reviewed.
 */
final class ReferenceTest {
  private static final Path PAGE = Path.of("docs", "reference.md");

  @Test
  void thePageListsWhatTheRulesHave() throws Exception {
    String page = introduction() + attributes() + operators() + codes();
    if (Boolean.getBoolean("reference.update")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private static String introduction() {
    return """
    # Reference

    Made from the rules themselves; a test holds it equal to them. How policies are written is told in
    [policies.md](policies.md), how checks are in [checks.md](checks.md).

    - [Attributes](#attributes)
    - [Operators](#operators)
    - [Codes](#codes)

    """;
  }

  private static String attributes() {
    Vocabulary vocabulary = new Vocabulary(Shipped.rules().knowledge().facts().options());
    Shipped.rules()
        .knowledge()
        .facts()
        .options()
        .all()
        .forEach(option -> vocabulary.require("options." + option.name()));
    StringBuilder text =
        new StringBuilder(
            """
            ## Attributes

            What `when`, entries of policies and tables of tests may ask about a setup. Where the setup does not
            say it, an attribute has no value.

            | Attribute | Type | Meaning | Example |
            |---|---|---|---|
            """);
    List<Attribute> attributes = vocabulary.attributes();
    assertThat(attributes).hasSizeGreaterThan(200);
    for (Attribute attribute : attributes) {
      assertThat(attribute.meaning()).as(attribute.name()).isNotBlank();
      String example = attribute.example().isEmpty() ? "" : code(attribute.example());
      row(text, code(attribute.name()), attribute.type().id(), cell(attribute.meaning()), example);
    }
    return text + "\n";
  }

  private static String operators() {
    StringBuilder text =
        new StringBuilder(
            """
            ## Operators

            | Operator | Fits | Holds where |
            |---|---|---|
            """);
    for (Operator operator : Operator.values()) {
      String types =
          Arrays.stream(AttributeType.values())
              .filter(operator::fits)
              .map(AttributeType::id)
              .collect(Collectors.joining(", "));
      boolean all = Arrays.stream(AttributeType.values()).allMatch(operator::fits);
      row(text, code(operator.key()), all ? "every type" : types, cell(operator.meaning()));
    }
    return text + "\n";
  }

  private static String codes() throws Exception {
    Plumbline plumbline = Plumbline.builder().builtIn().build(Clock.systemUTC());
    StringBuilder text =
        new StringBuilder(
            """
            ## Codes

            What the built-in checks report. `plumbline rules explain CODE` tells the rest: texts in four languages,
            conditions, examples, and where the fact behind it stands.

            | Code | Severity | Stage | Title | Help |
            |---|---|---|---|---|
            """);
    for (Check check :
        Shipped.checks().stream().sorted(Comparator.comparing(Check::code)).toList()) {
      CheckDescription told = plumbline.describe(check.code(), Locale.ENGLISH).orElseThrow();
      String title = told.title();
      row(
          text,
          code(check.code()),
          check.severity().id(),
          check.stage().id(),
          cell(title == null ? "" : title),
          help(check));
    }
    return text.toString();
  }

  private static String help(Check check) {
    Template help = check.report().help();
    boolean written =
        help != null && help.pieces().stream().allMatch(Template.Written.class::isInstance);
    String url = written ? String.valueOf(help.in(any -> null, null)) : check.source().url();
    return url == null ? "" : "<" + url + ">";
  }

  private static void row(StringBuilder text, String... cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String code(String text) {
    return "`" + cell(text) + "`";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
