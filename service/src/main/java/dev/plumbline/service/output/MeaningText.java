package dev.plumbline.service.output;

import dev.plumbline.Context;
import dev.plumbline.meaning.Audience;
import dev.plumbline.meaning.MeaningChange;
import dev.plumbline.meaning.MeaningDiff;
import dev.plumbline.meaning.Witness;
import dev.plumbline.meaning.WitnessFinding;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What two sets of rules mean differently, for people. */
public final class MeaningText {
  private static final int MEMBERS = 5;
  private static final int AUDIENCES = 5;

  private final Writer out;
  private final Palette palette;

  /** Writes to the writer, which stays open. */
  public MeaningText(Writer out, Palette palette) {
    this.out = out;
    this.palette = palette;
  }

  /** Writes each difference with its witness. */
  public void write(MeaningDiff diff) throws IOException {
    for (MeaningChange change : diff.changes()) {
      line(audiences(change.audiences()));
      line("  " + sentence(change));
      witness(change.witness());
      line("");
    }
    for (String check : diff.unproven()) {
      line(check + ": is written differently, and no setup was found that shows it");
    }
    if (!diff.exhaustive()) {
      line("There are too many kinds of people to look at all of them; most were.");
    }
    line(diff.isEmpty() ? "no change in meaning" : count(diff.changes().size(), "difference"));
  }

  private String sentence(MeaningChange change) {
    String what =
        switch (change.kind()) {
          case PROVIDERS -> count(change.members().size(), "provider") + members(change);
          case MODELS ->
              count(change.members().size(), "model") + " of " + change.subject() + members(change);
          case REGIONS -> count(change.members().size(), "region") + members(change);
          case FINDING -> change.subject() + ": " + String.join(", ", change.members());
        };
    if (change.kind() == MeaningChange.Kind.FINDING) {
      return mark(change.direction(), Paragraph.printable(what));
    }
    String verb =
        switch (change.direction()) {
          case GAINS -> "gains ";
          case LOSES -> "loses ";
          case CHANGES -> "is told of otherwise: ";
        };
    return mark(change.direction(), verb + Paragraph.printable(what));
  }

  private String mark(MeaningChange.Direction direction, String text) {
    return switch (direction) {
      case GAINS -> palette.good("+ " + text);
      case LOSES -> palette.paint(Palette.of(dev.plumbline.Severity.ERROR), "- " + text);
      case CHANGES -> palette.strong("~ " + text);
    };
  }

  private static String members(MeaningChange change) {
    List<String> members = change.members();
    String shown = String.join(", ", members.subList(0, Math.min(MEMBERS, members.size())));
    return ": " + shown + (members.size() > MEMBERS ? ", ..." : "");
  }

  private static String audiences(List<Audience> audiences) {
    List<String> shown =
        audiences.stream().limit(AUDIENCES).map(MeaningText::audience).distinct().toList();
    int more = audiences.size() - AUDIENCES;
    return Paragraph.printable(String.join("; ", shown))
        + (more > 0 ? "; and " + more + " others" : "");
  }

  private static String audience(Audience audience) {
    Context context = audience.context();
    List<String> who = new ArrayList<>();
    add(context.organization(), who);
    add(context.account(), who);
    who.addAll(context.groups());
    String text = who.isEmpty() ? "everybody" : String.join(" / ", who);
    return text
        + part(" in ", context.country())
        + part(", plan ", context.plan())
        + part(", in ", context.host())
        + part(", region ", audience.region());
  }

  private static void add(@Nullable String part, List<String> to) {
    if (part != null) {
      to.add(part);
    }
  }

  private static String part(String before, @Nullable String part) {
    return part == null ? "" : before + part;
  }

  private void witness(Witness witness) throws IOException {
    line(palette.faint("    e.g. on " + witness.day() + ": ") + document(witness));
    for (WitnessFinding finding : witness.before()) {
      line("      before: " + finding(finding));
    }
    for (WitnessFinding finding : witness.after()) {
      line("      after:  " + finding(finding));
    }
  }

  private static String finding(WitnessFinding finding) {
    return (finding.waived() ? "waived " : "")
        + finding.severity().id()
        + " "
        + finding.code()
        + " at "
        + finding.field()
        + "  "
        + finding.rule().file()
        + ":"
        + finding.rule().line();
  }

  /** As JSON in one line: a setup document that can be validated as it stands. */
  private static String document(Witness witness) {
    return Paragraph.printable(
        new String(ValueBytes.of(witness.setup().document()), StandardCharsets.UTF_8));
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private void line(String text) throws IOException {
    out.write(text + "\n");
  }
}
