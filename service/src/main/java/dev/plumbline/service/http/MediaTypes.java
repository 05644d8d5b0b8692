package dev.plumbline.service.http;

import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;

/** Which types of content are read. What a text is, JSON or YAML, is told by the text itself. */
final class MediaTypes {
  private static final Set<String> READ =
      Set.of(
          Answer.JSON,
          Answer.YAML,
          "application/x-yaml",
          "application/x-ndjson",
          // What some clients say of any content unless they are told otherwise.
          "application/x-www-form-urlencoded");

  private MediaTypes() {}

  /** Refuses content that says it is something else than text. */
  static void requireText(Call call) throws Problem {
    String encoding = call.request().getHeaders().get(HttpHeader.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw Problem.of(Problem.Kind.MEDIA_TYPE, "send the content plain or compressed by gzip")
          .with("Accept-Encoding", "gzip");
    }
    String type = call.request().getHeaders().get(HttpHeader.CONTENT_TYPE);
    if (type != null && !isText(type)) {
      throw Problem.of(
          Problem.Kind.MEDIA_TYPE, "send application/json or application/yaml, in UTF-8");
    }
  }

  private static boolean isText(String type) {
    int end = type.indexOf(';');
    String plain = (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    return READ.contains(plain) || plain.startsWith("text/");
  }
}
