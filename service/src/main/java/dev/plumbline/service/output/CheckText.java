package dev.plumbline.service.output;

import dev.plumbline.Setup;
import dev.plumbline.Value;
import dev.plumbline.explanation.CheckDescription;
import dev.plumbline.explanation.CheckExample;
import dev.plumbline.explanation.Requirement;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a check says of itself, for people. */
public final class CheckText {
  private static final int WIDTH = 96;

  private final Writer out;
  private final Palette palette;
  private final Locale locale;
  private final Words words;

  /** Writes in a language to the writer, which stays open. */
  public CheckText(Writer out, Palette palette, Locale locale) {
    this.out = out;
    this.palette = palette;
    this.locale = locale;
    this.words = Words.in(locale);
  }

  /** Writes one check. */
  public void write(CheckDescription check) throws IOException {
    String severity = palette.paint(Palette.of(check.severity()), words.of(check.severity()));
    String title = check.title() == null ? "" : ": " + Paragraph.printable(check.title());
    line(severity + "[" + check.code() + "]" + title);
    if (check.message() != null) {
      for (String shown : Paragraph.lines(check.message(), WIDTH, locale)) {
        line("  " + shown);
      }
    }
    line("");
    String place = check.rule().file() + ":" + check.rule().line();
    field("rule", place + ", " + words.of("layer." + check.rule().layer()));
    field("explain.stage", words.of("stage." + check.stage().id()));
    if (check.source() != null) {
      String day = check.checked() == null ? "" : " (" + check.checked() + ")";
      field("explain.source", check.source() + day);
    }
    if (check.from() != null || check.until() != null) {
      field("explain.dates", day(check.from()) + " – " + day(check.until()));
    }
    line("");
    line(words.of("explain.when"));
    RequirementText requirements = new RequirementText(words, palette);
    for (Requirement requirement : check.requirements()) {
      for (String shown : requirements.lines(requirement)) {
        line("  " + shown);
      }
    }
    examples(check, true, "explain.flags");
    examples(check, false, "explain.passes");
  }

  private static String day(java.time.@org.jspecify.annotations.Nullable LocalDate day) {
    return day == null ? "…" : day.toString();
  }

  private void field(String word, String value) throws IOException {
    line("  " + words.of(word) + ": " + Paragraph.printable(value));
  }

  private void examples(CheckDescription check, boolean flags, String heading) throws IOException {
    List<CheckExample> examples =
        check.examples().stream().filter(example -> example.flags() == flags).toList();
    if (!examples.isEmpty()) {
      line("");
      line(words.of(heading));
      for (CheckExample example : examples) {
        line("  " + text(example.setup()));
      }
    }
  }

  /** A setup in one line, as a rule file would write it. */
  private static String text(Setup setup) {
    return Paragraph.printable(text(setup.document()));
  }

  private static String text(Value value) {
    if (value instanceof Value.Members members) {
      List<String> parts = new ArrayList<>();
      for (Map.Entry<String, Value> member : members.members().entrySet()) {
        parts.add(member.getKey() + ": " + text(member.getValue()));
      }
      return "{ " + String.join(", ", parts) + " }";
    }
    if (value instanceof Value.Items items) {
      return "[" + String.join(", ", items.items().stream().map(CheckText::text).toList()) + "]";
    }
    if (value instanceof Value.Text text) {
      return Concealed.shown(text.text());
    }
    if (value instanceof Value.Whole whole) {
      return Long.toString(whole.number());
    }
    if (value instanceof Value.Decimal decimal) {
      return Double.toString(decimal.number());
    }
    return value instanceof Value.Flag flag
        ? Boolean.toString(flag.flag())
        : value instanceof Value.Hidden ? "•••" : "~";
  }

  private void line(String text) throws IOException {
    out.write(text + "\n");
  }
}
