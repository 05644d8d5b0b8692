package dev.plumbline.service.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/**
 * One JSON object a line for each event: time, level, event and what belongs to it. Texts are
 * chosen by the caller and never quote content of requests. Safe for all threads.
 */
public final class EventLog {
  private final OutputStream out;
  private final Clock clock;
  private final JsonFactory json = new JsonFactory();

  /** Writes to the stream, which stays open. */
  public EventLog(OutputStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  /** Something that belongs to a usual day. */
  public void info(String event, Map<String, String> details) {
    write("info", event, details);
  }

  /** Something that somebody should look at. */
  public void warn(String event, Map<String, String> details) {
    write("warning", event, details);
  }

  /** Something that did not work. */
  public void error(String event, Map<String, String> details) {
    write("error", event, details);
  }

  private void write(String level, String event, Map<String, String> details) {
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    try (JsonGenerator generator = json.createGenerator(line)) {
      generator.writeStartObject();
      generator.writeStringField("time", clock.instant().toString());
      generator.writeStringField("level", level);
      generator.writeStringField("event", event);
      for (Map.Entry<String, String> detail : new TreeMap<>(details).entrySet()) {
        generator.writeStringField(detail.getKey(), detail.getValue());
      }
      generator.writeEndObject();
      generator.writeRaw('\n');
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    send(line.toByteArray());
  }

  /** A log that nobody reads any more does not keep the service from its work. */
  private synchronized void send(byte[] line) {
    try {
      out.write(line);
      out.flush();
    } catch (IOException noOneListens) {
      return;
    }
  }
}
