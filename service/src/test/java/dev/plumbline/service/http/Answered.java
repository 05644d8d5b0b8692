package dev.plumbline.service.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Reads what a service answered. */
final class Answered {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Answered() {}

  static JsonNode json(HttpResponse<String> response) {
    return json(response.body());
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException notJson) {
      throw new UncheckedIOException(text, notJson);
    }
  }

  /** The codes of a report, in its order. */
  static List<String> codes(JsonNode report) {
    List<String> codes = new ArrayList<>();
    report.get("diagnostics").forEach(found -> codes.add(found.get("code").asText()));
    return codes;
  }
}
