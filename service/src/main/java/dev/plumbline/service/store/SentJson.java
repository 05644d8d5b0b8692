package dev.plumbline.service.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.plumbline.Position;
import dev.plumbline.Severity;
import dev.plumbline.TextProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON that admins send, read token by token; what is not as it should be is told at its place. */
final class SentJson {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private final Form form;
  private final JsonParser json;

  private SentJson(Form form, JsonParser json) {
    this.form = form;
    this.json = json;
  }

  /**
   * What is expected.
   *
   * @param name what the text is called
   * @param code the code of what is wrong with it
   * @param sentence what it has to look like
   */
  record Form(String name, String code, String sentence) {
    RefusedRules refused(@Nullable JsonLocation place, String what) {
      int line = place == null ? 1 : Math.max(1, place.getLineNr());
      int column = place == null ? 1 : Math.max(1, place.getColumnNr());
      Position position = new Position(line, column, line, column);
      return new RefusedRules(List.of(new TextProblem(name, position, code, Severity.ERROR, what)));
    }
  }

  /** Reads one thing. */
  @FunctionalInterface
  interface Reading<T> {
    T from(SentJson json) throws IOException, RefusedRules;
  }

  /** Reads the whole text. */
  static <T> T read(byte[] bytes, Form form, Reading<T> reading) throws RefusedRules {
    try (JsonParser json = JSON.createParser(bytes)) {
      SentJson sent = new SentJson(form, json);
      json.nextToken();
      T read = reading.from(sent);
      sent.require(null, json.nextToken());
      return read;
    } catch (JsonProcessingException malformed) {
      String what = "the " + form.name() + " is not JSON, or names a member twice; ";
      throw form.refused(malformed.getLocation(), what + form.sentence());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Goes to the next token, whatever it is. */
  JsonToken next() throws IOException, RefusedRules {
    JsonToken token = json.nextToken();
    if (token == null) {
      throw here(form.sentence());
    }
    return token;
  }

  /** Goes into an object, which begins here; or from one member to the next. Null at its end. */
  @Nullable String member() throws IOException, RefusedRules {
    String name = json.nextFieldName();
    if (name == null) {
      require(JsonToken.END_OBJECT, json.currentToken());
    }
    return name;
  }

  /** The text that stands here. */
  String text() throws IOException, RefusedRules {
    require(JsonToken.VALUE_STRING);
    return json.getText();
  }

  /** The path of a rule file that stands here. */
  String path() throws IOException, RefusedRules {
    return path(text());
  }

  /** The same path, where it is one of a rule file. */
  String path(String path) throws RefusedRules {
    if (!RulePath.isRuleFile(path)) {
      throw here(RulePath.FORM);
    }
    return path;
  }

  /** Whether this stands here. */
  boolean is(JsonToken token) {
    return json.currentToken() == token;
  }

  /** Refuses anything else here. */
  void require(JsonToken token) throws RefusedRules {
    require(token, json.currentToken());
  }

  private void require(@Nullable JsonToken expected, @Nullable JsonToken there)
      throws RefusedRules {
    if (expected != there) {
      throw here(form.sentence());
    }
  }

  /** What is wrong here. */
  RefusedRules here(String what) {
    return form.refused(json.currentTokenLocation(), what);
  }
}
