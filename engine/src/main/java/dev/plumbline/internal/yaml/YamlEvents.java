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
  private final ParserImpl parser;
  private int reached;

  YamlEvents(SourceMap source, String masked, int from) {
    this.source = source;
    this.from = from;
    this.reached = from;
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    this.parser = new ParserImpl(new StreamReader(masked.substring(from)), options);
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

  private int offset(Mark mark) {
    return source.offset(from, mark.getIndex());
  }
}
