package dev.plumbline.internal.url;

import dev.plumbline.TextRange;
import dev.plumbline.internal.url.Surplus.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Takes away what surrounds an address: blanks, quotes, a label, punctuation. For one text. */
final class Unwrapper {
  private static final String QUOTES = "\"'`´‘’“”„«»「」";
  private static final String ENDING = ",;.:!?#&*。、，；";
  private static final List<String> ESCAPED_BLANKS = List.of("%20", "%0a", "%0d", "%09", "%a0");

  private final String raw;
  private final List<Surplus> surplus = new ArrayList<>(2);
  private int start;
  private int end;

  private Unwrapper(String raw) {
    this.raw = raw;
    this.end = raw.length();
  }

  static Unwrapped unwrap(String raw) {
    Unwrapper unwrapper = new Unwrapper(raw);
    unwrapper.takeAround();
    Blanks blanks = new Blanks(raw, unwrapper.start, unwrapper.end);
    return blanks.areThere() ? unwrapper.without(blanks) : unwrapper.asItStands();
  }

  private Unwrapped asItStands() {
    String text = raw.substring(start, end);
    String plain = Width.narrowed(text);
    String slashed = plain.replace('\\', '/');
    return new Unwrapped(
        slashed, List.of(), start, ordered(), !plain.equals(text), !slashed.equals(plain), false);
  }

  private Unwrapped without(Blanks blanks) {
    List<Integer> kept = blanks.withoutInnerBlanks(surplus);
    StringBuilder text = new StringBuilder(kept.size());
    for (int at : kept) {
      text.append(raw.charAt(at));
    }
    String plain = Width.narrowed(text.toString());
    String slashed = plain.replace('\\', '/');
    return new Unwrapped(
        slashed,
        kept,
        start,
        ordered(),
        !plain.contentEquals(text),
        !slashed.equals(plain),
        blanks.isSentence());
  }

  private List<Surplus> ordered() {
    surplus.sort(Comparator.comparingInt(part -> part.range().start()));
    return List.copyOf(surplus);
  }

  private void takeAround() {
    boolean changed = true;
    while (changed && start < end) {
      int length = end - start;
      takeLeading();
      takeTrailing();
      changed = end - start < length;
    }
  }

  private void takeLeading() {
    char first = raw.charAt(start);
    if (Blanks.isBlank(first)) {
      cut(Kind.BLANKS, start, start + 1);
    } else if (Blanks.isInvisible(first)) {
      cut(Kind.INVISIBLE, start, start + 1);
    } else if (QUOTES.indexOf(first) >= 0) {
      cut(Kind.QUOTES, start, start + 1);
    } else if (isBracketed()) {
      cut(Kind.BRACKETS, end - 1, end);
      cut(Kind.BRACKETS, start, start + 1);
    } else {
      int label = Label.lengthAt(raw, start, end);
      if (label > 0) {
        cut(Kind.LABEL, start, start + label);
      }
    }
  }

  private boolean isBracketed() {
    if (end - start < 3) {
      return false;
    }
    char first = raw.charAt(start);
    char last = raw.charAt(end - 1);
    return ((first == '<' && last == '>') || (first == '(' && last == ')'))
        && raw.substring(start, end).contains("://");
  }

  private void takeTrailing() {
    if (end <= start) {
      return;
    }
    char last = raw.charAt(end - 1);
    if (Blanks.isBlank(last)) {
      cut(Kind.BLANKS, end - 1, end);
    } else if (Blanks.isInvisible(last)) {
      cut(Kind.INVISIBLE, end - 1, end);
    } else if (QUOTES.indexOf(last) >= 0) {
      cut(Kind.QUOTES, end - 1, end);
    } else if (isLonely(last)) {
      cut(Kind.BRACKETS, end - 1, end);
    } else if (ENDING.indexOf(last) >= 0 && isPunctuation(last)) {
      cut(Kind.PUNCTUATION, end - 1, end);
    } else {
      takeEscapedBlank();
    }
  }

  /** Whether a closing bracket has no partner. */
  private boolean isLonely(char last) {
    int opening = ")>]}".indexOf(last);
    return opening >= 0 && raw.lastIndexOf("(<[{".charAt(opening), end - 1) < start;
  }

  /** Whether the last character is none of the address: a dot behind a mere host belongs to it. */
  private boolean isPunctuation(char last) {
    if (last == ':' && Label.isHttp(raw.substring(start, end - 1))) {
      return false;
    }
    if (last != '.' || end - start < 2) {
      return true;
    }
    int scheme = raw.indexOf("://", start);
    return raw.indexOf('/', scheme < 0 ? start : scheme + 3) >= 0 || raw.charAt(end - 2) == '.';
  }

  private void takeEscapedBlank() {
    if (end - start > 2 && raw.charAt(end - 2) == '\\' && "nrt".indexOf(raw.charAt(end - 1)) >= 0) {
      cut(Kind.BLANKS, end - 2, end);
      return;
    }
    if (end - start > 3 && raw.charAt(end - 3) == '%') {
      if (ESCAPED_BLANKS.contains(raw.substring(end - 3, end).toLowerCase(Locale.ROOT))) {
        cut(Kind.BLANKS, end - 3, end);
      }
    }
  }

  private void cut(Kind kind, int from, int to) {
    if (from == start) {
      start = to;
    } else {
      end = from;
    }
    int last = surplus.size() - 1;
    for (int i = last; i >= 0; i--) {
      Surplus other = surplus.get(i);
      if (other.kind() == kind && touches(other.range(), from, to)) {
        surplus.set(i, new Surplus(kind, joined(other.range(), from, to)));
        return;
      }
    }
    surplus.add(new Surplus(kind, new TextRange(from, to)));
  }

  private static boolean touches(TextRange range, int from, int to) {
    return range.end() == from || range.start() == to;
  }

  private static TextRange joined(TextRange range, int from, int to) {
    return new TextRange(Math.min(range.start(), from), Math.max(range.end(), to));
  }
}
