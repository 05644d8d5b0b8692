package dev.plumbline.internal.key;

import dev.plumbline.TextRange;
import dev.plumbline.internal.provider.ProviderFacts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One value, looked at with everything that is known. For one thread and one value. */
final class Inspection {
  private static final int LONGEST = 20_000;
  private static final int SHORTEST_REPEATED = 8;
  private static final int SHORTEST_LINE = 8;
  private static final int FEW_LETTERS = 6;

  private final KeyReader reader;
  private final String raw;
  private final @Nullable ProviderFacts provider;
  private final @Nullable String id;
  private final Peeling value;

  Inspection(KeyReader reader, String raw, @Nullable ProviderFacts provider) {
    this.reader = reader;
    this.raw = raw;
    this.provider = provider;
    this.id = provider == null ? null : provider.id();
    this.value = new Peeling(raw.length() > LONGEST ? "" : raw);
  }

  KeyReading reading() {
    if (raw.length() > LONGEST) {
      return told(KeyNature.UNREADABLE);
    }
    reader.wrapping().peel(value, id);
    if (value.core().isEmpty()) {
      return told(KeyNature.NOTHING);
    }
    KeyNature nature = instead();
    if (nature != null) {
      return told(nature);
    }
    boolean repeated = cutRepetition();
    if (!repeated && !shapes().certain(value.core(), id)) {
      cutWithin();
      repeated = cutRepetition();
    }
    return asKey(repeated);
  }

  /** What stands there instead of a key, or null. */
  private @Nullable KeyNature instead() {
    String core = value.core();
    if (reader.standIns().isDummy(core)) {
      return KeyNature.DUMMY;
    }
    if (reader.standIns().isPlaceholder(core)) {
      return KeyNature.PLACEHOLDER;
    }
    KeyNature nature = reader.natures().of(core);
    if (nature != null) {
      return nature;
    }
    if (reader.standIns().looksLikePlaceholder(core)) {
      return KeyNature.PLACEHOLDER;
    }
    return Natures.isCrossedOut(core) ? KeyNature.MASKED : null;
  }

  /** Cuts what follows the first of several equal keys. */
  private boolean cutRepetition() {
    String core = value.core();
    if (Characters.DIVIDING.in(core) && cutEqualParts(core)) {
      return true;
    }
    int period = (core + core).indexOf(core, 1);
    if (period < core.length() && period >= SHORTEST_REPEATED && isKey(core.substring(0, period))) {
      value.cut(period, core.length(), SurplusKind.REPETITION);
      return true;
    }
    return false;
  }

  private boolean cutEqualParts(String core) {
    List<String> parts = List.of(core.split("[\\s,;|]+"));
    String first = parts.get(0);
    boolean equal = parts.size() > 1 && parts.stream().allMatch(first::equals);
    if (equal && first.length() >= SHORTEST_REPEATED) {
      value.cut(first.length(), core.length(), SurplusKind.REPETITION);
    }
    return equal && first.length() >= SHORTEST_REPEATED;
  }

  /** Whether a part is a key by itself; synthetic ones of few letters may be one by chance. */
  private boolean isKey(String part) {
    for (KnownShape shape : shapes().whole(part)) {
      boolean counts = shape.distinctive() || (id != null && shape.of(id));
      boolean varied = part.chars().distinct().count() >= FEW_LETTERS;
      if (counts && (shape.reach() > 2 || varied)) {
        return true;
      }
    }
    return shapes().beginning(part) != null;
  }

  /** Cuts what stands inside of a key or around it and is no wrapping. */
  private void cutWithin() {
    String core = value.core();
    if (Characters.WHITE.in(core) && joins(core)) {
      value.cutAll(Characters.BLANK, SurplusKind.BLANKS);
      value.cutAll(Characters.LINE_BREAK, SurplusKind.LINE_BREAK);
      return;
    }
    Embedded.Part part = reader.embedded().find(core, id);
    if (part != null) {
      value.cut(part.to(), core.length(), SurplusKind.STRAY);
      value.cut(0, part.from(), SurplusKind.STRAY);
      return;
    }
    if (Characters.FOREIGN.in(core) && isTightKey(value.without(Characters.FOREIGN))) {
      value.cutAll(Characters.FOREIGN, SurplusKind.STRAY);
    }
  }

  /** Whether a text with gaps is one key that was broken into lines or groups. */
  private boolean joins(String core) {
    String joined = value.without(Characters.WHITE);
    if (isTightKey(joined)) {
      return true;
    }
    boolean lines = !Characters.BLANK.in(core);
    for (String line : core.split("\\s+")) {
      lines &= line.length() >= SHORTEST_LINE;
    }
    return lines && shapes().certain(joined, id);
  }

  /** Whether the text is a key of a shape that leaves no room for other text. */
  private boolean isTightKey(String text) {
    for (KnownShape shape : shapes().whole(text)) {
      boolean counts = shape.sure() || (id != null && shape.of(id));
      if (counts && !shape.pattern().isOpen() && shape.pattern().isClean() && shape.reach() > 2) {
        return true;
      }
    }
    return false;
  }

  private KeyReading asKey(boolean repeated) {
    String core = value.core();
    Verdict verdict = reader.fitting().of(core, provider);
    boolean fits = verdict.fit().form() == KeyForm.FITS && id != null && !shapes().of(id).isEmpty();
    if (!fits && Characters.WHITE.in(core)) {
      return told(KeyNature.SENTENCE);
    }
    if (Characters.FOREIGN.in(core)) {
      return new KeyReading(
          true,
          foreign(core),
          value.surplus(),
          core.length(),
          KeyOwner.NOBODY,
          KeyFit.OPEN,
          foreignPlaces(core),
          null);
    }
    KeyNature nature = repeated ? KeyNature.REPEATED : KeyNature.KEY;
    if (!fits && Natures.isToken(core)) {
      nature = KeyNature.JWT;
    }
    List<TextRange> marks = new ArrayList<>();
    for (int i = 0; i + 1 < verdict.marks().size(); i += 2) {
      marks.add(value.place(verdict.marks().get(i), verdict.marks().get(i + 1)));
    }
    return new KeyReading(
        true, nature, value.surplus(), core.length(), verdict.owner(), verdict.fit(), marks, null);
  }

  private static KeyNature foreign(String core) {
    boolean broken = core.codePoints().anyMatch(Inspection::isBroken);
    return broken ? KeyNature.UNREADABLE : KeyNature.NON_ASCII;
  }

  /** The mark that decoders leave for what they cannot decode, and halves of a pair. */
  private static boolean isBroken(int codePoint) {
    return codePoint == 0xFFFD
        || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
  }

  private List<TextRange> foreignPlaces(String core) {
    List<TextRange> places = new ArrayList<>();
    int at = 0;
    while (at < core.length()) {
      int end = at;
      while (end < core.length() && Characters.FOREIGN.has(core.charAt(end))) {
        end++;
      }
      if (end > at) {
        places.add(value.place(at, end));
      }
      at = Math.max(end, at + 1);
    }
    return places;
  }

  /** A reading of something that is no key; a document may still have a provider's shape. */
  private KeyReading told(KeyNature nature) {
    String core = value.core();
    Verdict verdict = new Verdict(KeyOwner.NOBODY, KeyFit.OPEN);
    if (nature == KeyNature.JSON) {
      verdict = reader.fitting().of(core, provider);
    }
    boolean named = nature == KeyNature.REFERENCE || nature == KeyNature.VARIABLE_NAME;
    List<Surplus> surplus = nature == KeyNature.NOTHING ? value.surplus() : List.of();
    return new KeyReading(
        true,
        nature,
        surplus,
        core.length(),
        verdict.owner(),
        verdict.fit(),
        List.of(),
        named ? reader.natures().variable(core) : null);
  }

  private ShapeIndex shapes() {
    return reader.shapes();
  }
}
