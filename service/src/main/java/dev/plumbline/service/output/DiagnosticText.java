package dev.plumbline.service.output;

import dev.plumbline.Diagnostic;
import dev.plumbline.Fix;
import dev.plumbline.Layer;
import dev.plumbline.Position;
import dev.plumbline.RuleReference;
import dev.plumbline.Waiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One finding as a block of lines. */
final class DiagnosticText {
  private static final int WIDTH = 100;
  private static final String BULLET = "= ";

  private final Answer answer;
  private final Words words;
  private final Palette palette;
  private final Snippet snippets;
  private final List<String> lines = new ArrayList<>();

  DiagnosticText(Answer answer, Words words, Palette palette) {
    this.answer = answer;
    this.words = words;
    this.palette = palette;
    Concealed concealed = new Concealed(answer.source(), answer.setup());
    this.snippets = new Snippet(answer.source(), concealed, palette, WIDTH);
  }

  /** The block, without an empty line behind it; faint where somebody excused the finding. */
  List<String> lines(Diagnostic diagnostic) {
    lines.clear();
    Waiver waiver = diagnostic.waived().orElse(null);
    if (waiver != null) {
      waived(diagnostic, waiver);
      return lines.stream().map(palette::faint).toList();
    }
    heading(diagnostic);
    int indent = place(diagnostic);
    item(indent, diagnostic.message());
    diagnostic.fixes().forEach(fix -> fix(indent, fix));
    List<String> alternatives = Alternatives.besideFixes(diagnostic);
    if (!alternatives.isEmpty()) {
      item(indent, "alternatives", String.join(", ", alternatives));
    }
    diagnostic.help().ifPresent(help -> item(indent, "help", help));
    item(indent, "rule", rule(diagnostic.rule()));
    if (diagnostic.folded() > 0) {
      item(indent, words.of("folded", diagnostic.folded()));
    }
    return List.copyOf(lines);
  }

  private static String rule(RuleReference rule) {
    String place = rule.file() + ":" + rule.line();
    return rule.layer().equals(Layer.BUILTIN.id()) ? place : place + " (" + rule.layer() + ")";
  }

  /** What it is, and who answers for letting it pass until when. */
  private void waived(Diagnostic diagnostic, Waiver waiver) {
    String label = words.of("waived") + "[" + diagnostic.code() + "]: " + diagnostic.title();
    lines.addAll(Paragraph.lines(label, WIDTH, answer.report().locale()));
    String until = words.of("waived.until").replace("{day}", String.valueOf(waiver.until()));
    item(1, waiver.reason() + " (" + waiver.owner() + ", " + until + ")");
    item(1, words.of("rule") + ": " + rule(waiver.rule()));
  }

  private void heading(Diagnostic diagnostic) {
    String label = words.of(diagnostic.severity()) + "[" + diagnostic.code() + "]";
    List<String> title =
        Paragraph.lines(label + ": " + diagnostic.title(), WIDTH, answer.report().locale());
    String color = Palette.of(diagnostic.severity());
    String first = title.get(0);
    lines.add(
        first.startsWith(label)
            ? palette.paint(color, label) + palette.strong(first.substring(label.length()))
            : palette.strong(first));
    title.subList(1, title.size()).forEach(more -> lines.add(palette.strong(more)));
  }

  /** Where it stands, and the line itself if the field is there; tells how far to indent. */
  private int place(Diagnostic diagnostic) {
    Optional<Position> position = diagnostic.position();
    boolean there = EditText.at(answer.setup(), diagnostic.field()) != null;
    String arrow = palette.faint("-->") + " ";
    String where = Paragraph.printable(answer.source().name());
    if (position.isEmpty()) {
      lines.add("  " + arrow + where + " (" + field(diagnostic) + ")");
      return 3;
    }
    Position place = position.get();
    int indent = Integer.toString(place.line()).length() + 1;
    String at = where + ":" + place.line() + ":" + place.column();
    if (there) {
      lines.add(" ".repeat(indent) + arrow + at);
      lines.addAll(snippets.lines(place, Palette.of(diagnostic.severity())));
    } else {
      lines.add(" ".repeat(indent) + arrow + at + " (" + field(diagnostic) + ")");
    }
    return indent + 1;
  }

  private static String field(Diagnostic diagnostic) {
    return Paragraph.printable(EditText.field(diagnostic.field()));
  }

  private void fix(int indent, Fix fix) {
    boolean automatic = fix.applicability() == Fix.Applicability.AUTOMATIC;
    item(indent, automatic ? "fix" : "suggestion", fix.title());
    String margin = " ".repeat(indent + BULLET.length() + 2);
    for (String change : new EditText(words).lines(answer.setup(), fix.patch())) {
      lines.add(margin + palette.good(change));
    }
  }

  private void item(int indent, String label, String text) {
    String name = words.of(label);
    List<String> wrapped = wrap(indent, name + words.of("label.separator") + text);
    String first = wrapped.get(0);
    if (first.startsWith(name)) {
      wrapped.set(0, palette.strong(name) + first.substring(name.length()));
    }
    add(indent, wrapped);
  }

  private void item(int indent, String text) {
    add(indent, wrap(indent, text));
  }

  private List<String> wrap(int indent, String text) {
    int room = WIDTH - indent - BULLET.length();
    return new ArrayList<>(Paragraph.lines(text, room, answer.report().locale()));
  }

  private void add(int indent, List<String> wrapped) {
    String margin = " ".repeat(indent);
    String next = margin + " ".repeat(BULLET.length());
    for (int i = 0; i < wrapped.size(); i++) {
      lines.add(
          i == 0 ? margin + palette.faint("=") + " " + wrapped.get(i) : next + wrapped.get(i));
    }
  }
}
