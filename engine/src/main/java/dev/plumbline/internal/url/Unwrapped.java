package dev.plumbline.internal.url;

import dev.plumbline.TextRange;
import java.util.List;

/**
 * An address without what surrounds it.
 *
 * @param text the address alone, with plain slashes and half-width characters
 * @param origin where each character, and the end, stands in the entered text; empty when the
 *     address is an unbroken part of it
 * @param offset where the address begins in the entered text
 * @param surplus what was left out, in the order of the text
 * @param fullWidth whether full-width characters were in it
 * @param backslashes whether backslashes were in it
 * @param wordsOnly whether there are several words and no address among them
 */
record Unwrapped(
    String text,
    List<Integer> origin,
    int offset,
    List<Surplus> surplus,
    boolean fullWidth,
    boolean backslashes,
    boolean wordsOnly) {

  /** The place of a part of the address in the entered text. */
  TextRange range(int start, int end) {
    return origin.isEmpty()
        ? new TextRange(offset + start, offset + end)
        : new TextRange(origin.get(start), end == 0 ? origin.get(0) : origin.get(end - 1) + 1);
  }
}
