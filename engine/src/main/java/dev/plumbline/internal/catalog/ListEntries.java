package dev.plumbline.internal.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entries of a list that somebody publishes, while it arrives. Of each entry it keeps the
 * texts at the pointers that are asked for, and nothing else. For one use.
 */
final class ListEntries {
  private static final int MOST = 50_000;
  private static final int LONGEST = 300;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(64).maxStringLength(1 << 20).build())
          .build();

  private final String at;
  private final Set<String> wanted;
  private @Nullable List<Map<String, List<String>>> entries;

  /**
   * Reads a list.
   *
   * @param at JSON pointer of the list
   * @param wanted JSON pointers within an entry
   */
  ListEntries(String at, Set<String> wanted) {
    this.at = at;
    this.wanted = wanted;
  }

  /**
   * The texts of each entry by their pointers; numbers and flags as texts.
   *
   * @throws RefusedListException where it is no JSON, or has no such list
   */
  List<Map<String, List<String>>> read(InputStream json) throws IOException, RefusedListException {
    try (JsonParser parser = FACTORY.createParser(json)) {
      if (parser.nextToken() == null) {
        throw new RefusedListException("the answer is empty");
      }
      seek(parser, "");
      if (parser.nextToken() != null) {
        throw new RefusedListException("the answer is no JSON");
      }
    } catch (JsonProcessingException broken) {
      throw new RefusedListException("the answer is no JSON");
    }
    if (entries == null) {
      throw new RefusedListException("the answer has no list at `" + at + "`");
    }
    return entries;
  }

  private void seek(JsonParser parser, String path) throws IOException, RefusedListException {
    boolean open = parser.currentToken().isStructStart();
    if (open && path.equals(at)) {
      entries = new ArrayList<>();
      list(parser, entries);
    } else if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String inner = path + "/" + parser.currentName();
        parser.nextToken();
        if (at.equals(inner) || at.startsWith(inner + "/")) {
          seek(parser, inner);
        } else {
          parser.skipChildren();
        }
      }
    } else {
      parser.skipChildren();
    }
  }

  private void list(JsonParser parser, List<Map<String, List<String>>> to)
      throws IOException, RefusedListException {
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY && token != JsonToken.END_OBJECT) {
      if (token == JsonToken.START_OBJECT) {
        Map<String, List<String>> entry = new HashMap<>();
        values(parser, "", entry);
        to.add(entry);
      } else if (token != JsonToken.FIELD_NAME) {
        parser.skipChildren();
      }
      if (to.size() > MOST) {
        throw new RefusedListException("the list has more than " + MOST + " entries");
      }
      token = parser.nextToken();
    }
  }

  private void values(JsonParser parser, String path, Map<String, List<String>> to)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String inner = path + "/" + parser.currentName();
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_OBJECT) {
        values(parser, inner, to);
      } else if (token == JsonToken.START_ARRAY && wanted.contains(inner)) {
        texts(parser, to.computeIfAbsent(inner, any -> new ArrayList<>()));
      } else if (token == JsonToken.START_ARRAY) {
        parser.skipChildren();
      } else if (token != JsonToken.VALUE_NULL && wanted.contains(inner)) {
        keep(parser, to.computeIfAbsent(inner, any -> new ArrayList<>()));
      }
    }
  }

  private static void texts(JsonParser parser, List<String> to) throws IOException {
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
        keep(parser, to);
      } else {
        parser.skipChildren();
      }
      token = parser.nextToken();
    }
  }

  private static void keep(JsonParser parser, List<String> to) throws IOException {
    String text = parser.getText().strip();
    boolean plain = text.chars().noneMatch(Character::isISOControl);
    if (!text.isEmpty() && text.length() <= LONGEST && plain) {
      to.add(text);
    }
  }
}
