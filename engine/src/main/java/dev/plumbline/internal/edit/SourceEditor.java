package dev.plumbline.internal.edit;

import dev.plumbline.Edit;
import dev.plumbline.internal.edit.Change.Delete;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Parsed;
import dev.plumbline.internal.yaml.Parsed.Format;
import dev.plumbline.internal.yaml.Problem;
import dev.plumbline.internal.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Edits a YAML or JSON text, properties or variables, and leaves everything else in it as it is:
 * comments, order, layout, quotes, line breaks. After each edit the text is read again, and an edit
 * after which it does not say exactly what it should is refused. For one thread.
 */
public final class SourceEditor {
  private final Function<String, Parsed> reader;
  private final int document;
  private final Format format;
  private Parsed parsed;
  private String text;

  private SourceEditor(Function<String, Parsed> reader, Parsed parsed, String text, int document) {
    this.reader = reader;
    this.parsed = parsed;
    this.text = text;
    this.document = document;
    this.format = parsed.format();
  }

  /**
   * The text after some edits, one after the other.
   *
   * @param name the name of the file, as it was given to the reader
   * @param text the text that was read
   * @param document the document of it that the edits are for, as the reader gave it
   * @throws EditRefusedException if the text is another one, or an edit cannot be made safely; no
   *     edit is made then
   */
  public static String edit(String name, String text, Node document, List<Edit> edits) {
    Parsed parsed = YamlReader.read(name, text);
    int index = parsed.documents().indexOf(document);
    if (index < 0) {
      throw new EditRefusedException("the text is not the one that was read");
    }
    return edit(made -> YamlReader.read(name, made), parsed, text, index, edits);
  }

  /**
   * The text after some edits, where it is known of what format it is.
   *
   * @param parsed what the text holds, of the format in which the edited text is read again
   * @param document the number of the document that the edits are for, from zero
   * @throws EditRefusedException if an edit cannot be made safely; no edit is made then
   */
  public static String edit(Parsed parsed, String text, int document, List<Edit> edits) {
    return edit(made -> YamlReader.read(parsed.format(), made), parsed, text, document, edits);
  }

  private static String edit(
      Function<String, Parsed> reader, Parsed parsed, String text, int document, List<Edit> edits) {
    SourceEditor editor = new SourceEditor(reader, parsed, text, document);
    edits.forEach(editor::apply);
    return editor.text;
  }

  /**
   * Makes sure that nobody changed a file between reading and writing it.
   *
   * @throws EditRefusedException if the two texts differ
   */
  public static void requireUnchanged(String read, String now) {
    if (!read.equals(now)) {
      throw new EditRefusedException("the file was changed after it was read");
    }
  }

  private void apply(Edit edit) {
    if (edit instanceof Edit.Move move) {
      move(Changes.pointer(move.from()), Changes.pointer(move.path()));
    } else {
      apply(Changes.of(edit, root()), null);
    }
  }

  private void move(JsonPointer from, JsonPointer to) {
    Node moved = Changes.existing(root(), from);
    if (from.equals(to)) {
      return;
    }
    if (from.covers(to) || from.isRoot()) {
      throw new EditRefusedException("a value cannot be moved into itself");
    }
    Change rename = Changes.rename(root(), from, to);
    if (rename != null) {
      apply(rename, null);
      return;
    }
    int column = moved.span().column() - 1;
    Verbatim verbatim = new Verbatim(moved, moved.span().of(text), column);
    apply(new Delete(from), null);
    apply(Changes.put(root(), to, moved), verbatim);
  }

  /** Tries the ways to write a change, the one that keeps most first, until one is right. */
  private void apply(Change change, @Nullable Verbatim verbatim) {
    Source source = new Source(text, root(), format.isJson());
    Route.check(source, change.at());
    Node expected = ExpectedTree.after(change, root());
    for (Way way : Way.values()) {
      Optional<String> candidate =
          format.isFlat()
              ? new FlatEditor(source, format).write(change)
              : way.write(source, change, verbatim);
      Parsed read = candidate.map(reader).orElse(null);
      if (read != null && isExpected(read, expected)) {
        text = candidate.orElseThrow();
        parsed = read;
        return;
      }
    }
    throw new EditRefusedException("the text is written in a way that this edit cannot keep");
  }

  private boolean isExpected(Parsed read, Node expected) {
    boolean same = codes(read).equals(codes(parsed));
    same &= read.documents().size() == parsed.documents().size();
    for (int i = 0; same && i < read.documents().size(); i++) {
      Node should = i == document ? expected : parsed.documents().get(i);
      Node is = read.documents().get(i);
      same = format.isFlat() ? ExpectedTree.sameFlat(should, is) : ExpectedTree.same(should, is);
    }
    return same;
  }

  private static List<String> codes(Parsed parsed) {
    List<String> codes = new ArrayList<>();
    for (Problem problem : parsed.problems()) {
      codes.add(problem.code());
    }
    return codes;
  }

  private Node root() {
    return parsed.documents().get(document);
  }
}
