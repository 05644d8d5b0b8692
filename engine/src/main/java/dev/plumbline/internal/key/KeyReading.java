package dev.plumbline.internal.key;

import dev.plumbline.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a value in a key field. It holds nothing of the value but places and
 * lengths. Immutable.
 *
 * @param given whether anything was entered, were it a blank
 * @param nature what stands there
 * @param surplus what does not belong to the key, in the order of the text, without overlaps; told
 *     only where a key may remain
 * @param length the length of what remains without the surplus, in UTF-16 units
 * @param owner whose it is
 * @param fit how it stands to the provider
 * @param marks the places that the finding is about: wrong characters, letters that no header can
 *     carry, what is too much
 * @param variable the name of a known environment variable that is referred to or named
 */
public record KeyReading(
    boolean given,
    KeyNature nature,
    List<Surplus> surplus,
    int length,
    KeyOwner owner,
    KeyFit fit,
    List<TextRange> marks,
    @Nullable String variable) {
  /** Nothing was entered. */
  public static final KeyReading NOTHING =
      new KeyReading(
          false, KeyNature.NOTHING, List.of(), 0, KeyOwner.NOBODY, KeyFit.OPEN, List.of(), null);

  /** Copies the lists. */
  public KeyReading {
    surplus = List.copyOf(surplus);
    marks = List.copyOf(marks);
  }

  /** Whether something was entered in which there is nothing. */
  public boolean blank() {
    return given && nature == KeyNature.NOTHING;
  }

  /** Whether there is surplus of this kind. */
  public boolean has(SurplusKind kind) {
    for (Surplus part : surplus) {
      if (part.kind() == kind) {
        return true;
      }
    }
    return false;
  }

  /** The places of surplus of one kind, in the order of the text. */
  public List<TextRange> surplusOf(SurplusKind kind) {
    return surplus.stream().filter(part -> part.kind() == kind).map(Surplus::range).toList();
  }

  /** The places of all surplus, in the order of the text. */
  public List<TextRange> surplusRanges() {
    return surplus.stream().map(Surplus::range).toList();
  }
}
