package dev.plumbline.internal.probe;

import dev.plumbline.Value;
import dev.plumbline.internal.provider.ModelListShape;
import dev.plumbline.internal.provider.ProbeQuestion;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a body while it arrives and keeps little of it: the ids of models, error codes, some text.
 * A long list takes the memory of its ids alone.
 */
public final class ReplyReader {
  private static final int GLANCE = 512;
  private static final int TEXT_KEPT = 8_000;

  private ReplyReader() {}

  /**
   * Reads an answer to its end, or to the point where it stops making sense.
   *
   * @throws IOException where the body cannot be fetched
   */
  public static Reply read(int status, InputStream body, ProbeQuestion question)
      throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(body);
    Reply.Form form = glance(buffered);
    if (form == Reply.Form.JSON) {
      ModelListShape list = question.list();
      JsonGleaner gleaner = new JsonGleaner(list, question.tells());
      if (gleaner.read(buffered)) {
        return new Reply(
            status, form, gleaner.codes(), gleaner.text(), gleaner.ids(), gleaner.told(), null);
      }
      form = Reply.Form.TEXT;
    }
    String text = form == Reply.Form.EMPTY ? "" : text(buffered);
    return new Reply(status, form, List.of(), text, null, Map.<String, Value>of(), null);
  }

  private static Reply.Form glance(BufferedInputStream body) throws IOException {
    body.mark(GLANCE);
    byte[] first = body.readNBytes(GLANCE);
    body.reset();
    String start = new String(first, StandardCharsets.UTF_8).strip().toLowerCase(Locale.ROOT);
    if (start.startsWith("\ufeff")) {
      start = start.substring(1);
    }
    if (start.isEmpty()) {
      return Reply.Form.EMPTY;
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      return Reply.Form.JSON;
    }
    boolean page =
        List.of("<!doctype html", "<html", "<head", "<body").stream().anyMatch(start::contains);
    return page ? Reply.Form.PAGE : Reply.Form.TEXT;
  }

  private static String text(InputStream body) throws IOException {
    return new String(body.readNBytes(TEXT_KEPT), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
  }
}
