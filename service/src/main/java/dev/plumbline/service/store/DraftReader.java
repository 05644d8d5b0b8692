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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads drafts of several files: {@code {"files": {"a.yaml": "...", "gone.yaml": null}}}. */
public final class DraftReader {
  private static final String NAME = "draft";
  private static final String FILES = "files";
  private static final String FORM =
      "a draft is a JSON object with the one member `files`, which has the text of each file by"
          + " its path, or null for a file to remove";
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private final JsonParser json;
  private final Map<String, String> texts = new HashMap<>();
  private final Set<String> removed = new HashSet<>();

  private DraftReader(JsonParser json) {
    this.json = json;
  }

  /**
   * Reads one draft.
   *
   * @throws RefusedRules where it is none, with the place
   */
  public static Draft read(byte[] bytes) throws RefusedRules {
    try (JsonParser json = JSON.createParser(bytes)) {
      return new DraftReader(json).read();
    } catch (JsonProcessingException malformed) {
      throw refused(malformed.getLocation(), "the draft is not JSON; " + FORM);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Draft read() throws IOException, RefusedRules {
    require(JsonToken.START_OBJECT, json.nextToken());
    if (!FILES.equals(json.nextFieldName())) {
      throw here(FORM);
    }
    require(JsonToken.START_OBJECT, json.nextToken());
    for (String path = json.nextFieldName(); path != null; path = json.nextFieldName()) {
      file(path);
    }
    require(JsonToken.END_OBJECT, json.currentToken());
    require(JsonToken.END_OBJECT, json.nextToken());
    require(null, json.nextToken());
    if (texts.isEmpty() && removed.isEmpty()) {
      throw here("the draft changes no file; " + FORM);
    }
    return new Draft(texts, removed);
  }

  private void file(String path) throws IOException, RefusedRules {
    if (!RulePath.isRuleFile(path)) {
      throw here(RulePath.FORM);
    }
    if (json.nextToken() == JsonToken.VALUE_NULL) {
      removed.add(path);
    } else {
      require(JsonToken.VALUE_STRING, json.currentToken());
      texts.put(path, json.getText());
    }
  }

  private void require(@Nullable JsonToken expected, @Nullable JsonToken there)
      throws RefusedRules {
    if (expected != there) {
      throw here(FORM);
    }
  }

  private RefusedRules here(String sentence) {
    return refused(json.currentTokenLocation(), sentence);
  }

  private static RefusedRules refused(@Nullable JsonLocation place, String sentence) {
    int line = place == null ? 1 : Math.max(1, place.getLineNr());
    int column = place == null ? 1 : Math.max(1, place.getColumnNr());
    Position position = new Position(line, column, line, column);
    return new RefusedRules(
        List.of(new TextProblem(NAME, position, "draft/unreadable", Severity.ERROR, sentence)));
  }
}
