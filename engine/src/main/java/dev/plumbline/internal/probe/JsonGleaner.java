package dev.plumbline.internal.probe;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.plumbline.Value;
import dev.plumbline.internal.provider.ModelListShape;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks through JSON once and keeps model ids, codes, told values and some text. For one use. */
final class JsonGleaner {
  private static final Set<String> CODE_MEMBERS =
      Set.of(
          "code",
          "type",
          "status",
          "reason",
          "status_code",
          "error_code",
          "errorcode",
          "error",
          "__type",
          "title",
          "errcode");
  private static final int LEAVES = 400;
  private static final int IDS = 20_000;
  private static final int LONGEST_ID = 300;
  private static final int LONGEST_TOLD = 200;
  private static final int TEXT_KEPT = 8_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(64).maxStringLength(1 << 20).build())
          .build();

  private final @Nullable ModelListShape list;
  private final Map<String, String> nameByPointer = new HashMap<>();
  private final List<String> codes = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Map<String, Value> told = new LinkedHashMap<>();
  private @Nullable List<String> ids;
  private int leaves;

  JsonGleaner(@Nullable ModelListShape list, Map<String, String> tells) {
    this.list = list;
    tells.forEach((name, pointer) -> nameByPointer.put(pointer, name));
  }

  /** Whether the text was JSON to its end. */
  boolean read(InputStream json) throws IOException {
    try (JsonParser parser = FACTORY.createParser(json)) {
      JsonToken token = parser.nextToken();
      while (token != null) {
        if (token == JsonToken.START_ARRAY && isList(parser)) {
          ids = new ArrayList<>();
          items(parser, ids);
        } else if (token.isScalarValue() && leaves < LEAVES) {
          leaf(parser);
        }
        token = parser.nextToken();
      }
      return true;
    } catch (JsonProcessingException broken) {
      return false;
    }
  }

  private boolean isList(JsonParser parser) {
    return list != null && ids == null && list.at().contains(pathOfArray(parser));
  }

  /** Within an array the innermost context counts its items; the one around it names the array. */
  private static String pathOfArray(JsonParser parser) {
    JsonStreamContext around = parser.getParsingContext().getParent();
    return around == null ? "" : around.pathAsPointer().toString();
  }

  private void items(JsonParser parser, List<String> to) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        item(parser, to);
      } else if (parser.currentToken() == JsonToken.VALUE_STRING) {
        keep(parser.getText(), to);
      } else {
        parser.skipChildren();
      }
    }
  }

  private void item(JsonParser parser, List<String> to) throws IOException {
    String member = list == null ? "" : list.id();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean isId = parser.currentName().equals(member);
      JsonToken value = parser.nextToken();
      if (isId && value == JsonToken.VALUE_STRING) {
        keep(parser.getText(), to);
      } else {
        parser.skipChildren();
      }
    }
  }

  private static void keep(String id, List<String> to) {
    boolean printable = id.chars().noneMatch(Character::isISOControl);
    if (to.size() < IDS && !id.isBlank() && id.length() <= LONGEST_ID && printable) {
      to.add(id);
    }
  }

  private void leaf(JsonParser parser) throws IOException {
    leaves++;
    String value = parser.getText();
    String member = parser.currentName();
    if (member != null && CODE_MEMBERS.contains(member.toLowerCase(Locale.ROOT))) {
      codes.add(value.length() > LONGEST_TOLD ? value.substring(0, LONGEST_TOLD) : value);
    }
    if (text.length() < TEXT_KEPT) {
      text.append(value, 0, Math.min(value.length(), TEXT_KEPT)).append('\n');
    }
    if (!nameByPointer.isEmpty()) {
      String name = nameByPointer.get(parser.getParsingContext().pathAsPointer().toString());
      if (name != null && value.length() <= LONGEST_TOLD) {
        Value known = value(parser);
        if (known != null) {
          told.put(name, known);
        }
      }
    }
  }

  private static @Nullable Value value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> new Value.Text(parser.getText());
      case VALUE_NUMBER_INT ->
          parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
              ? null
              : new Value.Whole(parser.getLongValue());
      case VALUE_NUMBER_FLOAT -> new Value.Decimal(parser.getDoubleValue());
      case VALUE_TRUE -> new Value.Flag(true);
      case VALUE_FALSE -> new Value.Flag(false);
      default -> null;
    };
  }

  List<String> codes() {
    return codes;
  }

  String text() {
    return text.toString().toLowerCase(Locale.ROOT);
  }

  @Nullable List<String> ids() {
    return ids;
  }

  Map<String, Value> told() {
    return told;
  }
}
