package dev.plumbline.service.output;

import dev.plumbline.Diagnostic;
import dev.plumbline.Fix;
import dev.plumbline.Position;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One finding as a part of a page. */
final class HtmlFinding {
  private static final int WIDTH = 120;

  private final XmlWriter html;
  private final Answer answer;
  private final Words words;
  private final Snippet snippets;

  HtmlFinding(XmlWriter html, Answer answer, Words words) {
    this.html = html;
    this.answer = answer;
    this.words = words;
    Concealed concealed = new Concealed(answer.source(), answer.setup());
    this.snippets = new Snippet(answer.source(), concealed, Palette.PLAIN, WIDTH);
  }

  void write(Diagnostic diagnostic) throws IOException {
    html.text("\n").start("article").attribute("class", diagnostic.severity().id());
    html.start("h3");
    html.start("span").attribute("class", "severity").text(words.of(diagnostic.severity())).end();
    html.text(" " + Paragraph.printable(diagnostic.title()) + " ");
    html.element("code", diagnostic.code()).end();
    place(diagnostic);
    html.element("p", diagnostic.message());
    html.start("dl");
    for (Fix fix : diagnostic.fixes()) {
      fix(fix);
    }
    List<String> alternatives = Alternatives.besideFixes(diagnostic);
    if (!alternatives.isEmpty()) {
      entry("alternatives", String.join(", ", alternatives));
    }
    help(diagnostic.help().orElse(null));
    entry("rule", diagnostic.rule().file() + ":" + diagnostic.rule().line());
    html.end();
    if (diagnostic.folded() > 0) {
      html.start("p").attribute("class", "folded");
      html.text(words.of("folded", diagnostic.folded())).end();
    }
    html.end();
  }

  private void place(Diagnostic diagnostic) throws IOException {
    Position place = diagnostic.position().orElse(null);
    String file = Paragraph.printable(answer.source().name());
    String field = Paragraph.printable(EditText.field(diagnostic.field()));
    html.start("p").attribute("class", "place");
    html.text(place == null ? file : file + ":" + place.line() + ":" + place.column());
    html.text(" ").element("code", field).end();
    if (place != null && EditText.at(answer.setup(), diagnostic.field()) != null) {
      String lines = String.join("\n", snippets.lines(place, ""));
      html.start("pre").attribute("aria-hidden", "true").text(lines).end();
    }
  }

  private void fix(Fix fix) throws IOException {
    boolean automatic = fix.applicability() == Fix.Applicability.AUTOMATIC;
    html.element("dt", words.of(automatic ? "fix" : "suggestion"));
    html.start("dd").text(fix.title());
    for (String change : new EditText(words).lines(answer.setup(), fix.patch())) {
      html.start("code").attribute("class", "change").text(change).end();
    }
    html.end();
  }

  private void help(@Nullable String page) throws IOException {
    if (page != null && page.startsWith("https://")) {
      html.element("dt", words.of("help")).start("dd");
      html.start("a").attribute("href", page).text(page).end().end();
    } else if (page != null) {
      entry("help", page);
    }
  }

  private void entry(String label, String text) throws IOException {
    html.element("dt", words.of(label)).element("dd", Paragraph.printable(text));
  }
}
