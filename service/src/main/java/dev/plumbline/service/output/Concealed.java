package dev.plumbline.service.output;

import dev.plumbline.Origin;
import dev.plumbline.Position;
import dev.plumbline.Setup;
import dev.plumbline.TextRange;
import dev.plumbline.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Which characters of a source may not be shown: the values of credentials wherever their text
 * stands, the values of headers, and what {@link SensitiveParts} finds. Immutable.
 */
final class Concealed {
  private static final int WORTH_HIDING = 4;
  private static final String OPTIONS = "/options/";
  private static final String HEADERS = OPTIONS + "headers";
  private static final List<String> SHOWN =
      List.of(
          "/provider", "/apiKeyEnv", "/apiKeyFile", "/baseUrl", "/model", "/region", "/context/");

  private final SourceText source;
  private final List<Position> places = new ArrayList<>();
  private final List<String> values = new ArrayList<>();

  /** For texts that hold no setup. */
  Concealed(SourceText source) {
    this.source = source;
  }

  /** For the text that a setup was read from. */
  Concealed(SourceText source, Setup setup) {
    this(source);
    setup.origin().ifPresent(origin -> collect(origin, "", setup.document()));
  }

  /** The UTF-16 positions of a line, from zero, that may not be shown. */
  BitSet inLine(int number) {
    String line = source.line(number);
    BitSet hidden = new BitSet(line.length());
    places.forEach(place -> hide(place, number, line, hidden));
    source.credentials().forEach(place -> hide(place, number, line, hidden));
    for (String value : values) {
      for (int at = line.indexOf(value); at >= 0; at = line.indexOf(value, at + 1)) {
        hidden.set(at, at + value.length());
      }
    }
    SensitiveParts.of(line).forEach(part -> hidden.set(part.start(), part.end()));
    return hidden;
  }

  private static void hide(Position place, int number, String line, BitSet hidden) {
    if (place.line() <= number && number <= place.endLine()) {
      int from = place.line() == number ? place.column() - 1 : 0;
      int to = place.endLine() == number ? place.endColumn() - 1 : line.length();
      hidden.set(Math.min(from, line.length()), Math.min(to, line.length()));
    }
  }

  private void collect(Origin origin, String pointer, Value value) {
    if (value instanceof Value.Members members) {
      for (Map.Entry<String, Value> member : members.members().entrySet()) {
        collect(origin, pointer + "/" + escaped(member.getKey()), member.getValue());
      }
    } else if (value instanceof Value.Items items) {
      for (int i = 0; i < items.items().size(); i++) {
        collect(origin, pointer + "/" + i, items.items().get(i));
      }
    } else if (isDoubtful(pointer, value)) {
      origin.positionOf(pointer).ifPresent(this::conceal);
    }
  }

  /** A misspelt {@code apiKey} holds a key as well, whatever it is called. */
  static boolean isDoubtful(String pointer, Value value) {
    if (value instanceof Value.Hidden || pointer.startsWith(HEADERS)) {
      return true;
    }
    return value instanceof Value.Text text
        && (pointer.startsWith(OPTIONS)
            ? SensitiveParts.looksRandom(text.text())
            : SHOWN.stream().noneMatch(pointer::startsWith));
  }

  private void conceal(Position place) {
    if (place.line() != place.endLine()) {
      places.add(place);
      return;
    }
    String line = source.line(place.line());
    int start = Math.min(place.column() - 1, line.length());
    int end = Math.min(place.endColumn() - 1, line.length());
    if (end - start >= 2 && isQuote(line.charAt(start)) && isQuote(line.charAt(end - 1))) {
      start++;
      end--;
    }
    places.add(new Position(place.line(), start + 1, place.line(), end + 1));
    if (end - start >= WORTH_HIDING) {
      values.add(line.substring(start, end));
    }
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  private static String escaped(String step) {
    return step.replace("~", "~0").replace("/", "~1");
  }

  /** A value that is shown on its own, with dots in place of what may be a credential. */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder(text);
    for (TextRange part : SensitiveParts.of(text)) {
      for (int at = part.start(); at < part.end(); at++) {
        shown.setCharAt(at, DisplayText.DOT);
      }
    }
    return shown.toString();
  }
}
