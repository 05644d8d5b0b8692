package dev.plumbline.internal.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Walks through JSON and takes nothing but what is asked for. */
final class JsonCursor {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final JsonParser parser;
  private final Map<List<String>, List<String>> seen = new HashMap<>();

  private JsonCursor(JsonParser parser) {
    this.parser = parser;
  }

  /** What takes the value of a member; it must use up all of it. */
  @FunctionalInterface
  interface Members {
    void take(String member, JsonCursor value) throws IOException;
  }

  /** Reads a text that is one object. */
  static void read(byte[] json, Members members) {
    try (JsonParser parser = FACTORY.createParser(json)) {
      JsonCursor cursor = new JsonCursor(parser);
      parser.nextToken();
      cursor.object(members);
      if (parser.nextToken() != null) {
        throw cursor.problem("more text after the end");
      }
    } catch (JsonProcessingException e) {
      throw problem(e.getOriginalMessage(), e.getLocation());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void object(Members members) throws IOException {
    expect(JsonToken.START_OBJECT, "an object");
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String member = parser.currentName();
      parser.nextToken();
      members.take(member, this);
    }
  }

  void objects(Members members, Runnable afterEach) throws IOException {
    expect(JsonToken.START_ARRAY, "a list");
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      object(members);
      afterEach.run();
    }
  }

  List<List<String>> groups() throws IOException {
    expect(JsonToken.START_ARRAY, "a list");
    List<List<String>> groups = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      groups.add(texts());
    }
    return List.copyOf(groups);
  }

  List<String> texts() throws IOException {
    expect(JsonToken.START_ARRAY, "a list of texts");
    List<String> texts = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      texts.add(text());
    }
    List<String> copy = List.copyOf(texts);
    return seen.computeIfAbsent(copy, list -> list);
  }

  String text() throws IOException {
    expect(JsonToken.VALUE_STRING, "a text");
    if (parser.getTextLength() == 0) {
      throw problem("an empty text");
    }
    return parser.getText();
  }

  boolean flag() throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_TRUE) {
      expect(JsonToken.VALUE_FALSE, "true or false");
    }
    return parser.getBooleanValue();
  }

  int count() throws IOException {
    expect(JsonToken.VALUE_NUMBER_INT, "a whole number");
    int count = parser.getIntValue();
    if (count < 1) {
      throw problem("expected a number above zero");
    }
    return count;
  }

  double price() throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
      expect(JsonToken.VALUE_NUMBER_FLOAT, "a price");
    }
    double price = parser.getDoubleValue();
    if (price < 0) {
      throw problem("a price below zero");
    }
    return price;
  }

  LocalDate day() throws IOException {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeParseException e) {
      throw problem("expected a day such as 2026-11-22");
    }
  }

  CatalogFormatException unknown(String member) {
    return problem("unknown member `" + member + "`");
  }

  CatalogFormatException problem(String text) {
    return problem(text, parser.currentTokenLocation());
  }

  private static CatalogFormatException problem(String text, JsonLocation at) {
    return new CatalogFormatException(text, at.getLineNr(), at.getColumnNr());
  }

  private void expect(JsonToken token, String what) {
    if (parser.currentToken() != token) {
      throw problem("expected " + what);
    }
  }
}
