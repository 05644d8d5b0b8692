package dev.plumbline.internal.edit;

import dev.plumbline.internal.edit.Change.Cut;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ways to write a change, the one that keeps most of the text first. */
enum Way {
  /** As it stands. */
  USUAL(false, false),
  /** Behind the blank lines that a block scalar keeps. */
  BLANK_LINES(false, true),
  /** With new values in double quotes. */
  QUOTES(true, false),
  /** Both. */
  QUOTES_AND_BLANK_LINES(true, true);

  private final boolean quoteAlways;
  private final boolean blankLinesBelong;

  Way(boolean quoteAlways, boolean blankLinesBelong) {
    this.quoteAlways = quoteAlways;
    this.blankLinesBelong = blankLinesBelong;
  }

  /** The text with the change, or empty where this way is not open. */
  Optional<String> write(Source source, Change change, @Nullable Verbatim verbatim) {
    NodeWriter nodes = new NodeWriter(source, quoteAlways, verbatim);
    ChangeWriter writer = new ChangeWriter(source, nodes, blankLinesBelong);
    try {
      boolean anew = quoteAlways && change instanceof Cut;
      return Optional.of(anew ? writer.rewrite((Cut) change) : writer.write(change));
    } catch (EditRefusedException notThisWay) {
      return Optional.empty();
    }
  }
}
