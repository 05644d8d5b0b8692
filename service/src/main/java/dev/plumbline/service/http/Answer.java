package dev.plumbline.service.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A whole answer to one request.
 *
 * @param status the HTTP status
 * @param type the media type
 * @param body the bytes; written once and not changed afterwards
 * @param headers further headers in their order
 */
record Answer(int status, String type, byte[] body, Map<String, String> headers) {
  static final String JSON = "application/json";
  static final String TEXT = "text/plain; charset=utf-8";
  static final String YAML = "application/yaml";

  static final int OK = 200;
  static final int CREATED = 201;
  static final int NO_CONTENT = 204;
  static final int NOT_MODIFIED = 304;

  /** A JSON value. */
  static Answer json(byte[] body) {
    return new Answer(OK, JSON, body, Map.of());
  }

  /** A text. */
  static Answer text(String type, String body) {
    return new Answer(OK, type, body.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  /** Nothing but the status. */
  static Answer nothing() {
    return new Answer(NO_CONTENT, JSON, new byte[0], Map.of());
  }

  /** The client has it already. */
  static Answer unchanged() {
    return new Answer(NOT_MODIFIED, JSON, new byte[0], Map.of());
  }

  /** The same with another status. */
  Answer withStatus(int newStatus) {
    return new Answer(newStatus, type, body, headers);
  }

  /** The same with one more header. */
  Answer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, type, body, more);
  }
}
