package dev.plumbline.service.http;

import dev.plumbline.service.output.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Reads {@code Accept-Language}. The header decides where it names a language that there are texts
 * in; clients that have no preference send none, or a star, and leave it to the setup's context.
 */
final class Languages {
  private static final int MOST_KEPT = 256;
  private static final List<String> TAGS =
      Stream.of("en", "ko", "ja", "zh").filter(tag -> Words.speak(new Locale(tag))).toList();

  private final ConcurrentHashMap<String, Optional<Locale>> kept = new ConcurrentHashMap<>();

  /** The language that a header asks for, if it asks for one that is there. */
  Optional<Locale> of(String header) {
    Optional<Locale> known = kept.get(header);
    if (known == null) {
      known = read(header);
      if (kept.size() < MOST_KEPT) {
        kept.put(header, known);
      }
    }
    return known;
  }

  /** The language that a request asks for, English where there are no texts in it. */
  static Locale of(Request request) {
    return Optional.ofNullable(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE))
        .flatMap(Languages::read)
        .orElse(Locale.ENGLISH);
  }

  /** The language that a header names first, whether there are texts in it or not. */
  static Locale first(String header) {
    try {
      return Locale.LanguageRange.parse(header).stream()
          .map(Locale.LanguageRange::getRange)
          .filter(range -> !range.equals("*"))
          .findFirst()
          .map(Locale::forLanguageTag)
          .orElse(Locale.ENGLISH);
    } catch (IllegalArgumentException malformed) {
      return Locale.ENGLISH;
    }
  }

  /** The same, read anew. */
  static Optional<Locale> read(String header) {
    try {
      List<Locale.LanguageRange> ranges =
          Locale.LanguageRange.parse(header).stream()
              .filter(range -> !range.getRange().equals("*"))
              .toList();
      return Optional.ofNullable(Locale.lookupTag(ranges, TAGS)).map(Locale::forLanguageTag);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
