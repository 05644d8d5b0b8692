package dev.plumbline.service.http;

import dev.plumbline.service.access.Caller;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * One request as endpoints see it.
 *
 * @param request what the HTTP library read
 * @param id names the request in answers and logs
 * @param caller who asks
 * @param rest what stands in the place of an open route's rest, or nothing
 * @param content the content, empty where it is streamed
 */
record Call(Request request, String id, Caller caller, String rest, byte[] content) {
  /** The same after its content was read. */
  Call with(byte[] newContent) {
    return new Call(request, id, caller, rest, newContent);
  }

  /** The parameters of the query, of which only these are known. */
  Query query(String... known) throws Problem {
    return new Query(request.getHttpURI().getQuery()).only(known);
  }

  /** A header's value. */
  Optional<String> header(HttpHeader name) {
    return Optional.ofNullable(request.getHeaders().get(name));
  }

  /** The language that the caller asks for, English where it is none that there are texts in. */
  Locale language() {
    return Languages.of(request);
  }

  /** Whether the client has what this ETag names. */
  boolean knows(String tag) {
    return header(HttpHeader.IF_NONE_MATCH)
        .filter(header -> Conditions.isKnown(header, tag))
        .isPresent();
  }
}
