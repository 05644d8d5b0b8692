package dev.plumbline.internal.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.plumbline.internal.yaml.Mapping.Entry;
import dev.plumbline.internal.yaml.Parsed.Format;
import dev.plumbline.internal.yaml.Scalar.Kind;
import dev.plumbline.internal.yaml.Scalar.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads a text as one JSON value. */
final class JsonText {
  static final JsonFactory STRICT = parsers(false);
  private static final JsonFactory WITH_COMMENTS = parsers(true);

  private final SourceMap source;
  private final String text;
  private final int from;
  private final Format format;
  private final Budget budget;
  private final Problems problems = new Problems();
  private final Deque<Integer> open = new ArrayDeque<>();
  private int reached;

  JsonText(SourceMap source, Limits limits, Format format) {
    this.source = source;
    this.text = source.text();
    this.from = text.startsWith("\uFEFF") ? 1 : 0;
    this.format = format;
    this.budget = new Budget(limits);
    this.reached = from;
  }

  Parsed read() {
    List<Node> documents = new ArrayList<>();
    try (JsonParser parser = parser()) {
      if (parser.nextToken() != null) {
        Node node = node(parser, 0);
        checkNothingFollows(parser);
        documents.add(node);
      }
    } catch (Unreadable unreadable) {
      problems.add(unreadable.problem());
    } catch (JsonProcessingException failure) {
      int found = from + (int) failure.getLocation().getCharOffset();
      problems.add(new JsonFault(source, reached, open.peek()).at(found));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new Parsed(format, documents, problems.sorted());
  }

  private JsonParser parser() throws IOException {
    JsonFactory parsers = format == Format.JSON_WITH_COMMENTS ? WITH_COMMENTS : STRICT;
    char[] characters = text.toCharArray();
    return parsers.createParser(characters, from, characters.length - from);
  }

  /** Parsers that keep no name of what they read, and leave the limits to the budget. */
  private static JsonFactory parsers(boolean comments) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(Limits.DEEPEST + 1)
            .maxStringLength(Integer.MAX_VALUE)
            .maxNameLength(Integer.MAX_VALUE)
            .maxNumberLength(Integer.MAX_VALUE)
            .build();
    return JsonFactory.builder()
        .streamReadConstraints(constraints)
        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
        .configure(JsonReadFeature.ALLOW_JAVA_COMMENTS, comments)
        .configure(JsonReadFeature.ALLOW_TRAILING_COMMA, comments)
        .build();
  }

  private Node node(JsonParser parser, int depth) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return mapping(parser, opening(parser, depth + 1), depth + 1);
    }
    return token == JsonToken.START_ARRAY
        ? sequence(parser, opening(parser, depth + 1), depth + 1)
        : scalar(parser, token);
  }

  private Span opening(JsonParser parser, int depth) {
    int start = tokenStart(parser);
    Span span = source.span(start, start + 1);
    budget.node(span);
    budget.depth(span, depth);
    open.push(start);
    reached = start + 1;
    return span;
  }

  private Span closing(JsonParser parser) {
    int end = tokenStart(parser) + 1;
    open.pop();
    reached = end;
    return source.span(end - 1, end);
  }

  private Node mapping(JsonParser parser, Span opening, int depth) throws IOException {
    List<Entry> entries = new ArrayList<>();
    KeyCheck keys = new KeyCheck(text, problems);
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Scalar key = quoted(tokenStart(parser), parser.currentName());
      parser.nextToken();
      Node value = node(parser, depth);
      keys.accept(key).ifPresent(name -> entries.add(new Entry(name, value)));
    }
    return new Mapping(opening.to(closing(parser)), entries);
  }

  private Node sequence(JsonParser parser, Span opening, int depth) throws IOException {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(parser, depth));
    }
    return new Sequence(opening.to(closing(parser)), items);
  }

  private Scalar scalar(JsonParser parser, JsonToken token) throws IOException {
    int start = tokenStart(parser);
    String value = parser.getText();
    if (token == JsonToken.VALUE_STRING) {
      return quoted(start, value);
    }
    Kind kind =
        switch (token) {
          case VALUE_TRUE, VALUE_FALSE -> Kind.FLAG;
          case VALUE_NULL -> Kind.NULL;
          default -> Kind.NUMBER;
        };
    reached = start + value.length();
    Span span = source.span(start, reached);
    budget.node(span);
    return new Scalar(span, value, kind, Style.PLAIN);
  }

  private Scalar quoted(int start, String value) {
    int end = start + 1;
    while (text.charAt(end) != '"') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    reached = end + 1;
    Span span = source.span(start, reached);
    budget.node(span);
    return new Scalar(span, value, Kind.TEXT, Style.DOUBLE_QUOTED);
  }

  private void checkNothingFollows(JsonParser parser) throws IOException {
    if (parser.nextToken() != null) {
      int start = tokenStart(parser);
      throw Unreadable.text(
          new Problem(
              source.span(start, start + 1),
              "yaml/syntax",
              "nothing can follow the end of the JSON value"));
    }
  }

  private int tokenStart(JsonParser parser) {
    return from + (int) parser.currentTokenLocation().getCharOffset();
  }
}
