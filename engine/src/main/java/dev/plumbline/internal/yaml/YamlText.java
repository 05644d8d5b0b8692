package dev.plumbline.internal.yaml;

import dev.plumbline.internal.yaml.Parsed.Format;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.events.StreamEndEvent;

/** Reads the documents of a YAML text, and goes on with the next one where one cannot be read. */
final class YamlText {
  private static final int NOWHERE = -1;

  private final SourceMap source;
  private final Limits limits;
  private final PlainRuns runs;
  private final LineSeparators separators;
  private final Budget budget;
  private final Problems problems = new Problems();
  private final List<Node> documents = new ArrayList<>();

  YamlText(SourceMap source, Limits limits) {
    this(source, limits, new PlainRuns(source.isAscii() ? source.text() : ""));
  }

  /** A text of which these runs are kept from the parser. */
  YamlText(SourceMap source, Limits limits, PlainRuns runs) {
    this.source = source;
    this.limits = limits;
    this.runs = runs;
    this.separators = LineSeparators.in(source);
    this.budget = new Budget(limits);
  }

  Parsed read() {
    Parsed read = readAll();
    boolean sure = runs.isEmpty() || (read.problems().isEmpty() && runs.areAllTaken());
    return sure ? read : new YamlText(source, limits, new PlainRuns("")).readAll();
  }

  private Parsed readAll() {
    int from = 0;
    while (from != NOWHERE) {
      from = readFrom(from);
    }
    return new Parsed(Format.YAML, documents, problems.sorted());
  }

  /** Reads until the end or the first document that cannot be read; gives where to go on. */
  private int readFrom(int from) {
    YamlEvents events =
        runs.isEmpty()
            ? new YamlEvents(source, separators.masked(), from)
            : new YamlEvents(source, runs);
    try {
      events.next();
      while (!(events.next() instanceof StreamEndEvent)) {
        documents.add(new YamlTree(source, separators, events, budget, problems).document());
        events.next();
      }
      return NOWHERE;
    } catch (Unreadable unreadable) {
      problems.add(unreadable.problem());
      return unreadable.endsEverything() || !runs.isEmpty()
          ? NOWHERE
          : nextDocument(unreadable.resumeFrom());
    }
  }

  private int nextDocument(int from) {
    String text = source.text();
    int line = text.indexOf("\n---", Math.max(from - 1, 0));
    while (line >= 0) {
      int behind = line + 4;
      if (behind == text.length() || Character.isWhitespace(text.charAt(behind))) {
        return line + 1;
      }
      line = text.indexOf("\n---", behind);
    }
    return NOWHERE;
  }
}
