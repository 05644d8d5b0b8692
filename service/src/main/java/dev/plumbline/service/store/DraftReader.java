package dev.plumbline.service.store;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads drafts of several files: {@code {"files": {"a.yaml": "...", "gone.yaml": null}}}. */
public final class DraftReader {
  private static final String FILES = "files";
  private static final SentJson.Form FORM =
      new SentJson.Form(
          "draft",
          "draft/unreadable",
          "a draft is a JSON object with the one member `files`, which has the text of each file by"
              + " its path, or null for a file to remove");

  private DraftReader() {}

  /**
   * Reads one draft.
   *
   * @throws RefusedRules where it is none, with the place
   */
  public static Draft read(byte[] bytes) throws RefusedRules {
    return SentJson.read(bytes, FORM, DraftReader::draft);
  }

  private static Draft draft(SentJson json) throws IOException, RefusedRules {
    Map<String, String> texts = new HashMap<>();
    Set<String> removed = new HashSet<>();
    json.require(JsonToken.START_OBJECT);
    if (!FILES.equals(json.member())) {
      throw json.here(FORM.sentence());
    }
    json.next();
    json.require(JsonToken.START_OBJECT);
    for (String path = json.member(); path != null; path = json.member()) {
      json.path(path);
      if (json.next() == JsonToken.VALUE_NULL) {
        removed.add(path);
      } else {
        texts.put(path, json.text());
      }
    }
    if (json.member() != null) {
      throw json.here(FORM.sentence());
    }
    if (texts.isEmpty() && removed.isEmpty()) {
      throw json.here("the draft changes no file; " + FORM.sentence());
    }
    return new Draft(texts, removed);
  }
}
