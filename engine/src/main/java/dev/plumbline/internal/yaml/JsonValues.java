package dev.plumbline.internal.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.plumbline.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON object straight to values, without their places. It takes what is in no way special
 * and says nothing of the rest, which {@link YamlReader} reads and explains.
 */
public final class JsonValues {
  private static final char DELETE = 0x7F;

  private final JsonParser parser;
  private final Texts texts;

  /** Makes the value of a text, which may be a credential, by the name that it stands under. */
  @FunctionalInterface
  public interface Texts {
    /** The value of a text. */
    Value of(String member, String text);
  }

  /** A text that is left to the other reader. */
  private static final class Special extends IOException {
    private static final long serialVersionUID = 1L;

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  private JsonValues(JsonParser parser, Texts texts) {
    this.parser = parser;
    this.texts = texts;
  }

  /**
   * The members of a text, as {@link YamlReader} would read them; null where the text is anything
   * but one object in printable ASCII within the standard limits, with no name twice.
   */
  public static Value.@Nullable Members read(String text, Texts texts) {
    if (!isPlain(text) || text.length() > Limits.STANDARD.nodes()) {
      return null;
    }
    char[] characters = text.toCharArray();
    try (JsonParser parser = JsonText.STRICT.createParser(characters, 0, characters.length)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      Value.Members members = new JsonValues(parser, texts).members(1);
      return parser.nextToken() == null ? members : null;
    } catch (IOException special) {
      return null;
    }
  }

  private static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= DELETE || (c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
        return false;
      }
    }
    return true;
  }

  private Value.Members members(int depth) throws IOException {
    requireShallow(depth);
    Map<String, Value> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      if (members.put(name, value(name, depth)) != null) {
        throw new Special();
      }
    }
    return new Value.Members(members);
  }

  private Value.Items items(String member, int depth) throws IOException {
    requireShallow(depth);
    List<Value> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(member, depth));
    }
    return new Value.Items(items);
  }

  private Value value(String member, int depth) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> members(depth + 1);
      case START_ARRAY -> items(member, depth + 1);
      case VALUE_STRING -> texts.of(member, parser.getText());
      case VALUE_TRUE -> new Value.Flag(true);
      case VALUE_FALSE -> new Value.Flag(false);
      case VALUE_NULL -> new Value.Nothing();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
      default -> throw new Special();
    };
  }

  private static Value number(String written) {
    OptionalLong whole = CoreSchema.toLong(written);
    return whole.isPresent()
        ? new Value.Whole(whole.getAsLong())
        : new Value.Decimal(CoreSchema.toDouble(written));
  }

  private static void requireShallow(int depth) throws Special {
    if (depth > Limits.STANDARD.depth()) {
      throw new Special();
    }
  }
}
