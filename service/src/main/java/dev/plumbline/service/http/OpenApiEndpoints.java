package dev.plumbline.service.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** {@code /openapi.json}: the service as others' tools read it. */
final class OpenApiEndpoints {
  private static final String RESOURCE = "openapi.json";

  private final byte[] document = read();

  List<Route> routes() {
    return List.of(
        new Route(
            "/openapi.json",
            Map.of(
                Method.GET,
                Endpoint.get(
                    null,
                    call -> Answer.json(document).with("Cache-Control", "public, max-age=300")))));
  }

  private static byte[] read() {
    try (InputStream resource = OpenApiEndpoints.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException("the description of the service is not on the class path");
      }
      return resource.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
