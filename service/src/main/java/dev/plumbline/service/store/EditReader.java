package dev.plumbline.service.store;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads an edit of several files: {@code {"message": "...", "changes": [{"path": "a.yaml",
 * "ifMatch": "...", "content": "..."}]}}.
 */
public final class EditReader {
  private static final Pattern HEADER = Pattern.compile("(?:W/)?\"(.*?)(?:--gzip)?\"");
  private static final SentJson.Form FORM =
      new SentJson.Form(
          "request",
          "edit/unreadable",
          "an edit is a JSON object with `changes`, a list of objects, and may have the text"
              + " `message` and `accept`, a list of codes");
  private static final String CHANGE =
      "a change has `path`, then `ifMatch` or for a new file `ifNoneMatch: \"*\"`, and one of"
          + " `content`, `delete: true`, and `renameTo`, which may have `content` beside it";

  private final SentJson json;
  private final List<FileChange> changes = new ArrayList<>();
  private final Set<String> accepted = new HashSet<>();
  private final Set<String> sources = new HashSet<>();
  private final Set<String> targets = new HashSet<>();
  private @Nullable String message;

  private EditReader(SentJson json) {
    this.json = json;
  }

  /**
   * Reads one edit.
   *
   * @throws RefusedRules where it is none, with the place
   */
  public static SentEdit read(byte[] bytes) throws RefusedRules {
    return SentJson.read(bytes, FORM, json -> new EditReader(json).read());
  }

  private SentEdit read() throws IOException, RefusedRules {
    json.require(JsonToken.START_OBJECT);
    for (String name = json.member(); name != null; name = json.member()) {
      json.next();
      switch (name) {
        case "message" -> message = json.text();
        case "accept" -> eachOf(() -> accepted.add(json.text()));
        case "changes" -> eachOf(() -> changes.add(change()));
        default -> throw json.here(FORM.sentence());
      }
    }
    if (changes.isEmpty()) {
      throw json.here("the edit changes no file; " + FORM.sentence());
    }
    return new SentEdit(new Edit(changes, null, accepted), message);
  }

  private interface Item {
    void read() throws IOException, RefusedRules;
  }

  private void eachOf(Item item) throws IOException, RefusedRules {
    json.require(JsonToken.START_ARRAY);
    while (json.next() != JsonToken.END_ARRAY) {
      item.read();
    }
  }

  private FileChange change() throws IOException, RefusedRules {
    json.require(JsonToken.START_OBJECT);
    Sent sent = new Sent();
    for (String name = json.member(); name != null; name = json.member()) {
      json.next();
      switch (name) {
        case "path" -> sent.path = json.path();
        case "ifMatch" -> sent.expected = tag(json.text());
        case "ifNoneMatch" -> sent.isNew = nothingThere();
        case "content" -> sent.content = json.text();
        case "renameTo" -> sent.renameTo = json.path();
        case "delete" -> sent.delete = flag();
        default -> throw json.here(CHANGE);
      }
    }
    FileChange change = sent.change();
    if (change == null) {
      throw json.here(CHANGE);
    }
    requireOnce(sources, change.path());
    if (change.target() != null) {
      requireOnce(targets, change.target());
    }
    return change;
  }

  /** The members of one change, in whatever order they come. */
  private static final class Sent {
    private @Nullable String path;
    private @Nullable String expected;
    private boolean isNew;
    private @Nullable String content;
    private @Nullable String renameTo;
    private boolean delete;

    /** What they say together; null where that is nothing that can be done. */
    @Nullable FileChange change() {
      boolean moves = delete || renameTo != null;
      if (path == null
          || (isNew && (expected != null || moves))
          || (delete && (renameTo != null || content != null))
          || (content == null && !moves)) {
        return null;
      }
      String state = isNew ? Edit.NOTHING : expected;
      String target = delete ? null : renameTo != null ? renameTo : path;
      return new FileChange(path, state, target, content);
    }
  }

  /** Two changes of one file could mean this or that. */
  private void requireOnce(Set<String> named, String path) throws RefusedRules {
    if (!named.add(path)) {
      throw json.here("two changes are about `" + path + "`; say in one what becomes of it");
    }
  }

  private boolean nothingThere() throws IOException, RefusedRules {
    if (!json.text().equals(Edit.ANYTHING)) {
      throw json.here(CHANGE);
    }
    return true;
  }

  private boolean flag() throws RefusedRules {
    if (!json.is(JsonToken.VALUE_FALSE)) {
      json.require(JsonToken.VALUE_TRUE);
    }
    return json.is(JsonToken.VALUE_TRUE);
  }

  /** A tag as lists of files have it, or as the header has it: in quotes, marked if compressed. */
  private String tag(String text) throws RefusedRules {
    Matcher header = HEADER.matcher(text);
    String tag = header.matches() ? header.group(1) : text;
    if (tag.isBlank()) {
      throw json.here(CHANGE);
    }
    return tag;
  }
}
