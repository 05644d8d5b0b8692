package dev.plumbline.service.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.Setup;
import dev.plumbline.importing.SettingsFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Map;

/**
 * A settings file after changes, as the object {@code plumbline/edited-settings/v1}. It comes in
 * pieces: texts, and in the place of what may be a credential where that stands in the request, so
 * that whoever sent it puts the file together and nothing is repeated here.
 */
public final class EditedSettingsJson {
  /** What is shorter tells nothing of a credential. */
  private static final int WORTH_REFERRING = 4;

  private final SettingsFile file;
  private final String text;
  private final Map<String, String> sent;

  /**
   * Of the file as it is now.
   *
   * @param file the edited text, read again
   * @param text that text
   * @param sent the texts of the request, by JSON pointers into it
   */
  public EditedSettingsJson(SettingsFile file, String text, Map<String, String> sent) {
    this.file = file;
    this.text = text;
    this.sent = sent;
  }

  /**
   * The object in UTF-8.
   *
   * @param refused why which patches were not made, by their numbers
   */
  public byte[] bytes(Map<Integer, String> refused) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JsonWriters.compact(bytes)) {
      json.writeStartObject();
      json.writeStringField("schema", "plumbline/edited-settings/v1");
      json.writeStringField("kind", file.kind());
      json.writeArrayFieldStart("pieces");
      pieces(json);
      json.writeEndArray();
      json.writeArrayFieldStart("refused");
      for (Map.Entry<Integer, String> patch : refused.entrySet()) {
        json.writeStartObject();
        json.writeNumberField("patch", patch.getKey());
        json.writeStringField("reason", patch.getValue());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private void pieces(JsonGenerator json) throws IOException {
    BitSet hidden = hidden();
    int at = 0;
    while (at < text.length()) {
      boolean hides = hidden.get(at);
      int change = hides ? hidden.nextClearBit(at) : hidden.nextSetBit(at);
      int end = change < 0 ? text.length() : Math.min(change, text.length());
      if (hides) {
        refer(json, at, end);
      } else {
        json.writeString(text.substring(at, end));
      }
      at = end;
    }
  }

  private BitSet hidden() {
    SourceText source = new SourceText("settings", text, file.credentials());
    BitSet hidden = new BitSet(text.length());
    for (Setup setup : file.setups()) {
      Concealed concealed = new Concealed(source, setup);
      int at = text.startsWith("\uFEFF") ? 1 : 0;
      for (int number = 1; at <= text.length(); number++) {
        int start = at;
        concealed.inLine(number).stream().forEach(column -> hidden.set(start + column));
        at += source.line(number).length();
        at += text.startsWith("\r\n", at) ? 2 : 1;
      }
    }
    return hidden;
  }

  /** Tells where in the request a part stands, in as many steps as it takes. */
  private void refer(JsonGenerator json, int from, int end) throws IOException {
    int at = from;
    int told = from;
    while (at < end) {
      Place longest = longest(at, end);
      if (longest.length() < WORTH_REFERRING) {
        at++;
        continue;
      }
      literally(json, told, at);
      json.writeStartObject();
      json.writeStringField("of", longest.of());
      json.writeNumberField("start", longest.start());
      json.writeNumberField("end", longest.start() + longest.length());
      json.writeEndObject();
      at += longest.length();
      told = at;
    }
    literally(json, told, end);
  }

  private void literally(JsonGenerator json, int from, int end) throws IOException {
    if (end > from) {
      json.writeString(text.substring(from, end));
    }
  }

  /** Where in the request a part stands. */
  private record Place(String of, int start, int length) {}

  private Place longest(int at, int end) {
    Place longest = new Place("", 0, 0);
    for (Map.Entry<String, String> candidate : sent.entrySet()) {
      String there = candidate.getValue();
      int length = longest.length() + 1;
      int start = at + length <= end ? there.indexOf(text.substring(at, at + length)) : -1;
      while (start >= 0) {
        while (at + length < end
            && start + length < there.length()
            && there.charAt(start + length) == text.charAt(at + length)) {
          length++;
        }
        longest = new Place(candidate.getKey(), start, length);
        length++;
        start = at + length <= end ? there.indexOf(text.substring(at, at + length), start) : -1;
      }
    }
    return longest;
  }
}
