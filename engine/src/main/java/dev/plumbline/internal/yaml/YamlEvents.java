package dev.plumbline.internal.yaml;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** The parser's events from one place of a text on, with the parser's failures as problems. */
final class YamlEvents {
  private final SourceMap source;
  private final int from;
  private final PlainRuns runs;
  private final ParserImpl parser;
  private int reached;

  /** The events of a text from a place on. */
  YamlEvents(SourceMap source, String masked, int from) {
    this(source, masked.substring(from), from, new PlainRuns(""));
  }

  /** The events of a whole text, without the items of the runs. */
  YamlEvents(SourceMap source, PlainRuns runs) {
    this(source, runs.shortened(), 0, runs);
  }

  private YamlEvents(SourceMap source, String text, int from, PlainRuns runs) {
    this.source = source;
    this.from = from;
    this.reached = from;
    this.runs = runs;
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    this.parser = new ParserImpl(new StreamReader(text), options);
  }

  /**
   * The next event. The parser fails on some malformed texts with exceptions of the JDK, so all of
   * them are taken for what they are: a text that it cannot read.
   */
  Event next() {
    try {
      Event event = parser.getEvent();
      reached = offset(event.getEndMark());
      return event;
    } catch (MarkedYAMLException failure) {
      throw SyntaxProblem.of(failure, source, this::offset);
    } catch (RuntimeException failure) {
      throw SyntaxProblem.at(source.span(reached, reached));
    }
  }

  int start(Event event) {
    return offset(event.getStartMark());
  }

  int end(Event event) {
    return offset(event.getEndMark());
  }

  /** The items behind an item of a list in which the parser did not see them. */
  PlainRuns runs() {
    return runs;
  }

  private int offset(Mark mark) {
    return source.offset(from, runs.offset(mark.getIndex()));
  }
}
