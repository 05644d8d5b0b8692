package dev.plumbline.internal.edit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.plumbline.Edit;
import dev.plumbline.Secret;
import dev.plumbline.Value;
import dev.plumbline.internal.edit.SourceEditor.Placed;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Edits that cannot be made, or that the text cannot keep. */
class RefusedEditsTest {
  @Test
  void amongManyEditsOneThatCannotBeMadeKeepsAllFromBeingMade() {
    assertThatThrownBy(() -> edited("a: 1\nb: 2\n", new Edit.Remove("/a"), new Edit.Remove("/c")))
        .hasMessage("nothing stands at the place to change");
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        arguments("a: 1\n", new Edit.Remove("/b"), "nothing stands at the place to change"),
        arguments(
            "a: 1\n",
            new Edit.Add("/k", new Value.Hidden(Secret.of("synthetic-key"))),
            "a credential never stands in an edit"),
        arguments("a: 1\n", new Edit.Remove("b"), "the path of an edit is not a JSON pointer"),
        arguments("a: 1\n", new Edit.Remove(""), "a whole document cannot be removed"),
        arguments(
            "a: 1\n", new Edit.Add("/a/b", Value.of(1)), "the place to add to is not a mapping"),
        arguments("- 1\n", new Edit.Add("/3", Value.of(1)), "the list has no such position"),
        arguments("- 1\n", new Edit.Add("/01", Value.of(1)), "the list has no such position"),
        arguments(
            "a: {b: 1}\n", new Edit.Move("/a", "/a/b"), "a value cannot be moved into itself"),
        arguments(
            "a: xy\n",
            new Edit.StrDel("/a", 1, 2),
            "no text of this length stands at the place to change"),
        arguments(
            "a: 12\n",
            new Edit.StrDel("/a", 0, 1),
            "no text of this length stands at the place to change"),
        arguments(
            "a: xy\n",
            new Edit.StrDel("/a", 1, Integer.MAX_VALUE),
            "no text of this length stands at the place to change"),
        arguments(
            "a: &x {p: 1}\nb: *x\n",
            new Edit.Replace("/b/p", Value.of(2)),
            "the place to change is written elsewhere, behind an alias"),
        arguments(
            "a: &x {p: 1}\nb: *x\n",
            new Edit.Replace("/a/p", Value.of(2)),
            "the text is written in a way that this edit cannot keep"),
        arguments(
            "a: 1\na: 2\n",
            new Edit.Replace("/a", Value.of(2)),
            "the key of the place to change is written more than once"),
        arguments(
            "a: 1\n",
            new Edit.Replace("/a", new Value.Decimal(Double.NaN)),
            "the number to write is not finite"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void editsThatCannotBeMadeAreRefused(String text, Edit edit, String sentence) {
    assertThatThrownBy(() -> edited(text, edit))
        .isInstanceOf(EditRefusedException.class)
        .hasMessage(sentence);
  }

  @Test
  void aTextThatChangedMeanwhileIsRefused() {
    assertThatThrownBy(() -> SourceEditor.requireUnchanged("a: 1\n", "a: 1\r\n"))
        .hasMessage("the file was changed after it was read");
    SourceEditor.requireUnchanged("a: 1\n", "a: 1\n");
  }

  private static String edited(String text, Edit... edits) {
    return SourceEditor.edit("", text, Placed.in(0, List.of(edits)));
  }
}
