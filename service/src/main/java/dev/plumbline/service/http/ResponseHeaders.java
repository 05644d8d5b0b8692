package dev.plumbline.service.http;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Response;

/** What every answer says to browsers and caches, unless it knows better. */
final class ResponseHeaders {
  static final String POLICY = "Content-Security-Policy";

  private static final List<HttpField> FIELDS =
      List.of(
          new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
          new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store"),
          new PreEncodedHttpField(POLICY, "default-src 'none'; frame-ancestors 'none'"),
          new PreEncodedHttpField("Referrer-Policy", "no-referrer"));

  private ResponseHeaders() {}

  static void put(Response response, String requestId) {
    HttpFields.Mutable headers = response.getHeaders();
    FIELDS.forEach(headers::add);
    headers.add(RequestIds.HEADER, requestId);
  }
}
