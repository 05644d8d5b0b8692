package dev.plumbline.service.output;

import dev.plumbline.Context;
import dev.plumbline.meaning.Audience;
import dev.plumbline.meaning.MeaningChange;
import dev.plumbline.meaning.MeaningDiff;
import dev.plumbline.meaning.Rewording;
import dev.plumbline.meaning.Untried;
import dev.plumbline.meaning.Witness;
import dev.plumbline.meaning.WitnessFinding;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What two sets of rules mean differently, for people. */
public final class MeaningText {
  private static final int MEMBERS = 5;
  private static final int AUDIENCES = 5;

  private final Writer out;
  private final Palette palette;
  private final Words words;

  /** Writes in a language to the writer, which stays open. */
  public MeaningText(Writer out, Palette palette, Locale locale) {
    this.out = out;
    this.palette = palette;
    this.words = Words.in(locale);
  }

  /** Writes each difference with its witness. */
  public void write(MeaningDiff diff) throws IOException {
    for (MeaningChange change : diff.changes()) {
      line(audiences(change.audiences()));
      line("  " + mark(change.direction(), Paragraph.printable(sentence(change))));
      witness(change.witness());
      line("");
    }
    for (String rule : diff.unproven()) {
      line(words.of("diff.unproven").replace("{rule}", rule));
    }
    for (Rewording rewording : diff.rewordings()) {
      line(Paragraph.printable(reworded(rewording)));
    }
    untried(diff.untried());
    line(diff.isEmpty() ? words.of("diff.same") : words.of("diff.count", diff.changes().size()));
  }

  private String reworded(Rewording rewording) {
    String place = rewording.rule().file() + ":" + rewording.rule().line();
    return words
        .of("diff.reworded")
        .replace("{rule}", rewording.code() + " (" + place + ")")
        .replace("{parts}", String.join(", ", rewording.parts()));
  }

  private void untried(Untried untried) throws IOException {
    if (!untried.policies().isEmpty()) {
      String policies = first(untried.policies());
      line(Paragraph.printable(words.of("diff.not-all").replace("{policies}", policies)));
    }
    if (!untried.days().isEmpty()) {
      String day = untried.days().get(0).toString();
      line(words.of("diff.days-not-tried").replace("{day}", day));
    }
  }

  private String sentence(MeaningChange change) {
    if (change.kind() == MeaningChange.Kind.FINDING) {
      return change.subject() + ": " + String.join(", ", change.members());
    }
    return words
        .of("diff." + change.direction().id() + "." + change.kind().id(), change.members().size())
        .replace("{subject}", change.subject())
        .replace("{members}", first(change.members()));
  }

  private String mark(MeaningChange.Direction direction, String text) {
    return switch (direction) {
      case GAINS -> palette.good("+ " + text);
      case LOSES -> palette.paint(Palette.of(dev.plumbline.Severity.ERROR), "- " + text);
      case CHANGES -> palette.strong("~ " + text);
    };
  }

  private static String first(List<String> members) {
    String shown = String.join(", ", members.subList(0, Math.min(MEMBERS, members.size())));
    return shown + (members.size() > MEMBERS ? ", ..." : "");
  }

  private String audiences(List<Audience> audiences) {
    List<String> shown =
        audiences.stream().limit(AUDIENCES).map(this::audience).distinct().toList();
    int more = audiences.size() - AUDIENCES;
    return Paragraph.printable(String.join("; ", shown))
        + (more > 0 ? words.of("diff.others", more) : "");
  }

  private String audience(Audience audience) {
    Context context = audience.context();
    List<String> who = new ArrayList<>();
    add(context.organization(), who);
    add(context.account(), who);
    who.addAll(context.groups());
    String text = who.isEmpty() ? words.of("diff.everybody") : String.join(" / ", who);
    return text
        + part("diff.country", context.country())
        + part("diff.plan", context.plan())
        + part("diff.host", context.host())
        + part("diff.region", audience.region());
  }

  private static void add(@Nullable String part, List<String> to) {
    if (part != null) {
      to.add(part);
    }
  }

  private String part(String name, @Nullable String part) {
    return part == null ? "" : words.of(name).replace("{value}", part);
  }

  private void witness(Witness witness) throws IOException {
    String day = words.of("diff.example").replace("{day}", witness.day().toString());
    line(palette.faint("    " + day) + document(witness));
    for (WitnessFinding finding : witness.before()) {
      line("      " + words.of("diff.before") + finding(finding));
    }
    for (WitnessFinding finding : witness.after()) {
      line("      " + words.of("diff.after") + finding(finding));
    }
  }

  private String finding(WitnessFinding finding) {
    return words
            .of(finding.waived() ? "diff.finding.waived" : "diff.finding")
            .replace("{severity}", words.of(finding.severity()))
            .replace("{code}", finding.code())
            .replace("{field}", finding.field())
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

  private void line(String text) throws IOException {
    out.write(text + "\n");
  }
}
