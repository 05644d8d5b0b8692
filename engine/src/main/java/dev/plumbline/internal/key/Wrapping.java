package dev.plumbline.internal.key;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes away what people copy along with a key. Immutable. */
final class Wrapping {
  private static final int MOST_LAYERS = 24;

  private static final Pattern HEADER =
      Pattern.compile(
          "(?i)^(-H\\s*|--header[\\s=]+)?[\"'`]?"
              + "((proxy-)?authorization|x-[a-z-]*(key|token)|api-key)[\"'`]?\\s*:\\s*");
  private static final Pattern SCHEME =
      Pattern.compile("(?i)^(bearer(\\s*[:=]\\s*|\\s+|$)|(token|basic|api-?key)\\s+)");
  private static final Pattern OPTION = Pattern.compile("(?i)^--[a-z-]*(key|token)[a-z-]*[\\s=]+");
  private static final Pattern ASSIGNMENT =
      Pattern.compile(
          "^((?:(?i:export|set|setx|env|const|let|var)\\s+|\\$env:|[?&])?"
              + "[\"'`]?([A-Za-z_][A-Za-z0-9_.-]{0,63})[\"'`]?\\s*(=>|:=|==?|:)\\s*)");
  private static final Pattern BULLET = Pattern.compile("^([-*\u2022>\u2013]\\s+|[,;:=]\\s*)");
  private static final String BULLETS = "-*\u2022>\u2013,;:=";
  private static final String SCHEMES = "BTAbta";
  private static final String OPENING = "<([{";
  private static final String CLOSING = ">)]}";

  private final ShapeIndex shapes;
  private final Set<String> variables;

  Wrapping(ShapeIndex shapes, Set<String> variables) {
    this.shapes = shapes;
    this.variables = variables;
  }

  /** Takes one layer after the other away until what is left is a key or has no more layers. */
  void peel(Peeling value, @Nullable String provider) {
    if (Characters.INVISIBLE.in(value.core())) {
      value.cutAll(Characters.INVISIBLE, SurplusKind.INVISIBLE);
    }
    for (int layer = 0; layer < MOST_LAYERS; layer++) {
      boolean ends = edges(value);
      if (value.core().isEmpty() || shapes.certain(value.core(), provider)) {
        return;
      }
      if (!ends && !names(value) && !quotes(value) && !brackets(value, provider) && !ends(value)) {
        return;
      }
    }
  }

  /** Blanks and line breaks at both ends. */
  private static boolean edges(Peeling value) {
    boolean any = false;
    while (value.startsWith(Characters.WHITE)) {
      value.cutFirst(kind(value.core().charAt(0)));
      any = true;
    }
    while (value.endsWith(Characters.WHITE)) {
      value.cutLast(kind(value.core().charAt(value.core().length() - 1)));
      any = true;
    }
    return any;
  }

  static SurplusKind kind(char white) {
    return Characters.LINE_BREAK.has(white) ? SurplusKind.LINE_BREAK : SurplusKind.BLANKS;
  }

  /** Names of headers, schemes, options and variables in front. */
  private boolean names(Peeling value) {
    boolean separated = value.core().indexOf(':') >= 0 || value.core().indexOf('=') >= 0;
    return (separated && cut(value, HEADER, SurplusKind.SCHEME))
        || (beginsWith(value, SCHEMES) && cut(value, SCHEME, SurplusKind.SCHEME))
        || (value.core().startsWith("--") && cut(value, OPTION, SurplusKind.ASSIGNMENT))
        || (separated && assignment(value));
  }

  private boolean assignment(Peeling value) {
    Matcher found = ASSIGNMENT.matcher(value.core());
    if (!found.lookingAt()) {
      return false;
    }
    boolean onlyEnd = value.core().substring(found.end()).replace("=", "").isEmpty();
    boolean assigns = !found.group(3).startsWith(":");
    if (!isVariable(found.group(2), assigns, onlyEnd)) {
      return false;
    }
    value.cut(0, found.end(), SurplusKind.ASSIGNMENT);
    return true;
  }

  private boolean isVariable(String name, boolean assigns, boolean onlyEnd) {
    boolean capitals = name.equals(name.toUpperCase(Locale.ROOT)) && name.indexOf('_') > 0;
    if (variables.contains(name) || (capitals && assigns)) {
      return true;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    boolean telling = lower.contains("key") || lower.contains("token") || lower.contains("secret");
    return telling && !onlyEnd;
  }

  private static boolean quotes(Peeling value) {
    if (value.startsWith(Characters.QUOTE)) {
      value.cutFirst(SurplusKind.QUOTES);
      return true;
    }
    if (value.core().length() > 1
        && value.core().charAt(0) == '\\'
        && Characters.QUOTE.has(value.core().charAt(1))) {
      value.cut(0, 2, SurplusKind.QUOTES);
      return true;
    }
    if (value.endsWith(Characters.QUOTE)) {
      boolean escaped = value.core().endsWith("\\\"") || value.core().endsWith("\\'");
      int length = value.core().length();
      value.cut(length - (escaped ? 2 : 1), length, SurplusKind.QUOTES);
      return true;
    }
    return false;
  }

  /** Brackets around a certain key: somebody replaced only what was inside of them. */
  private boolean brackets(Peeling value, @Nullable String provider) {
    String core = value.core();
    int kind = OPENING.indexOf(core.charAt(0));
    int last = core.length() - 1;
    if (kind < 0 || last < 2 || core.charAt(last) != CLOSING.charAt(kind)) {
      return false;
    }
    if (!shapes.certain(core.substring(1, last).strip(), provider)) {
      return false;
    }
    value.cutLast(SurplusKind.QUOTES);
    value.cutFirst(SurplusKind.QUOTES);
    return true;
  }

  private static boolean ends(Peeling value) {
    if (value.endsWith(Characters.SEPARATOR)) {
      value.cutLast(SurplusKind.PUNCTUATION);
      return true;
    }
    return beginsWith(value, BULLETS) && cut(value, BULLET, SurplusKind.PUNCTUATION);
  }

  /** Whether trying an expression can be worth its while: most values begin otherwise. */
  private static boolean beginsWith(Peeling value, String characters) {
    return characters.indexOf(value.core().charAt(0)) >= 0;
  }

  private static boolean cut(Peeling value, Pattern beginning, SurplusKind kind) {
    Matcher found = beginning.matcher(value.core());
    if (!found.lookingAt() || found.end() == 0) {
      return false;
    }
    value.cut(0, found.end(), kind);
    return true;
  }
}
