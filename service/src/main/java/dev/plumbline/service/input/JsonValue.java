package dev.plumbline.service.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.plumbline.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a JSON object, of a request or of what was written into a commit. */
public final class JsonValue {
  private static final int DEEPEST = 16;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  private final JsonParser json;

  private JsonValue(JsonParser json) {
    this.json = json;
  }

  /** The object that a text is; null where it is something else. */
  public static Value.@Nullable Members members(String text) {
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      return new JsonValue(json).read() instanceof Value.Members members ? members : null;
    } catch (IOException notJson) {
      return null;
    }
  }

  /** The texts of a list; none where there is no such list. */
  public static List<String> texts(Value.Members members, String name) {
    return members.members().get(name) instanceof Value.Items items
        ? items.items().stream()
            .filter(Value.Text.class::isInstance)
            .map(item -> ((Value.Text) item).text())
            .toList()
        : List.of();
  }

  /** A text; empty where there is none. */
  public static String text(Value.Members members, String name) {
    return members.members().get(name) instanceof Value.Text text ? text.text() : "";
  }

  private Value read() throws IOException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, Value> members = new LinkedHashMap<>();
      for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        json.nextToken();
        members.put(name, read());
      }
      return new Value.Members(members);
    }
    if (token == JsonToken.START_ARRAY) {
      List<Value> items = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        items.add(read());
      }
      return new Value.Items(items);
    }
    return switch (token == null ? JsonToken.NOT_AVAILABLE : token) {
      case VALUE_STRING -> Value.of(json.getText());
      case VALUE_NUMBER_INT -> Value.of(json.getLongValue());
      case VALUE_NUMBER_FLOAT -> new Value.Decimal(json.getDoubleValue());
      case VALUE_TRUE, VALUE_FALSE -> Value.of(json.getBooleanValue());
      default -> new Value.Nothing();
    };
  }
}
