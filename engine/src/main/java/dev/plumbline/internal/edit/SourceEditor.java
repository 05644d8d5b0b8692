package dev.plumbline.internal.edit;

import dev.plumbline.Edit;
import dev.plumbline.internal.edit.Change.Delete;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Parsed;
import dev.plumbline.internal.yaml.Parsed.Format;
import dev.plumbline.internal.yaml.Problem;
import dev.plumbline.internal.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Edits a YAML or JSON text, properties or variables, and leaves everything else in it as it is:
 * comments, order, layout, quotes, line breaks. After the edits the text is read again, and edits
 * after which it does not say exactly what it should are refused. For one thread.
 */
public final class SourceEditor {
  private final Function<String, Parsed> reader;
  private final Format format;
  private Parsed parsed;
  private String text;

  private SourceEditor(Function<String, Parsed> reader, Parsed parsed, String text) {
    this.reader = reader;
    this.parsed = parsed;
    this.text = text;
    this.format = parsed.format();
  }

  /**
   * An edit of one of the documents of a text.
   *
   * @param document the number of the document, from zero
   * @param edit the edit
   */
  public record Placed(int document, Edit edit) {
    /** Edits of the same document. */
    public static List<Placed> in(int document, List<Edit> edits) {
      return edits.stream().map(edit -> new Placed(document, edit)).toList();
    }
  }

  /**
   * The text after some edits, one after the other.
   *
   * @param name the name of the file, as it was given to the reader
   * @param text the text that was read
   * @throws EditRefusedException if an edit cannot be made safely; no edit is made then
   */
  public static String edit(String name, String text, List<Placed> edits) {
    Parsed parsed = YamlReader.read(name, text);
    return edit(made -> YamlReader.read(name, made), parsed, text, edits);
  }

  /**
   * The text after some edits, where it is known of what format it is.
   *
   * @param parsed what the text holds, of the format in which the edited text is read again
   * @throws EditRefusedException if an edit cannot be made safely; no edit is made then
   */
  public static String edit(Parsed parsed, String text, List<Placed> edits) {
    return edit(made -> YamlReader.read(parsed.format(), made), parsed, text, edits);
  }

  private static String edit(
      Function<String, Parsed> reader, Parsed parsed, String text, List<Placed> edits) {
    SourceEditor editor = new SourceEditor(reader, parsed, text);
    editor.apply(edits);
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

  /** All of them at once if they do not touch each other, so that many take no longer than few. */
  private void apply(List<Placed> edits) {
    if (edits.size() == 1) {
      apply(edits.get(0));
    } else if (!edits.isEmpty() && !isDoneTogether(edits)) {
      int half = (edits.size() + 1) / 2;
      apply(edits.subList(0, half));
      apply(edits.subList(half, edits.size()));
    }
  }

  private record Step(int document, Change change) {}

  private record Place(int document, JsonPointer at) {}

  /** What is refused here may be right after an edit in front of it. */
  private boolean isDoneTogether(List<Placed> edits) {
    try {
      return applyTogether(edits);
    } catch (EditRefusedException refusedAtOnce) {
      return false;
    }
  }

  private boolean applyTogether(List<Placed> edits) {
    List<Step> steps = new ArrayList<>();
    for (Placed placed : edits) {
      Change change = Changes.single(placed.edit(), root(placed.document()));
      if (change != null) {
        steps.add(new Step(placed.document(), change));
      }
    }
    return steps.size() == edits.size() && areApart(steps) && makeTogether(steps);
  }

  /** Whether no change is at the place of another one, or inside of it. */
  private static boolean areApart(List<Step> steps) {
    Set<Place> places = new HashSet<>();
    boolean apart = true;
    for (Step step : steps) {
      apart &= places.add(new Place(step.document(), step.change().at()));
    }
    for (Step step : steps) {
      JsonPointer at = step.change().at();
      for (int length = 0; length < at.tokens().size(); length++) {
        apart &= !places.contains(new Place(step.document(), at.first(length)));
      }
    }
    return apart;
  }

  private boolean makeTogether(List<Step> steps) {
    Splices splices = new Splices(text);
    List<Node> expected = new ArrayList<>(parsed.documents());
    for (Step step : steps) {
      int document = step.document();
      Source source = source(root(document), step.change());
      Optional<String> written = write(Way.USUAL, source, step.change(), null);
      if (written.isEmpty()) {
        return false;
      }
      splices.difference(written.get());
      expected.set(document, ExpectedTree.after(step.change(), expected.get(document)));
    }
    return splices.disjoint() && accept(splices.apply(), expected);
  }

  private void apply(Placed placed) {
    int document = placed.document();
    if (placed.edit() instanceof Edit.Move move) {
      move(document, Changes.pointer(move.from()), Changes.pointer(move.path()));
    } else {
      apply(document, Changes.of(placed.edit(), root(document)), null);
    }
  }

  private void move(int document, JsonPointer from, JsonPointer to) {
    Node moved = Changes.existing(root(document), from);
    if (from.equals(to)) {
      return;
    }
    if (from.covers(to) || from.isRoot()) {
      throw new EditRefusedException("a value cannot be moved into itself");
    }
    Change rename = Changes.rename(root(document), from, to);
    if (rename != null) {
      apply(document, rename, null);
      return;
    }
    int column = moved.span().column() - 1;
    Verbatim verbatim = new Verbatim(moved, moved.span().of(text), column);
    apply(document, new Delete(from), null);
    apply(document, Changes.put(root(document), to, moved), verbatim);
  }

  /** Tries the ways to write a change, the one that keeps most first, until one is right. */
  private void apply(int document, Change change, @Nullable Verbatim verbatim) {
    Source source = source(root(document), change);
    List<Node> expected = new ArrayList<>(parsed.documents());
    expected.set(document, ExpectedTree.after(change, root(document)));
    for (Way way : Way.values()) {
      Optional<String> candidate = write(way, source, change, verbatim);
      if (candidate.isPresent() && accept(candidate.get(), expected)) {
        return;
      }
    }
    throw new EditRefusedException("the text is written in a way that this edit cannot keep");
  }

  private Source source(Node root, Change change) {
    Source source = new Source(text, root, format.isJson());
    Route.check(source, change.at());
    return source;
  }

  private Optional<String> write(
      Way way, Source source, Change change, @Nullable Verbatim verbatim) {
    return format.isFlat()
        ? new FlatEditor(source, format).write(change)
        : way.write(source, change, verbatim);
  }

  /** Takes a text for the edited one if it says what is expected. */
  private boolean accept(String candidate, List<Node> expected) {
    Parsed read = reader.apply(candidate);
    boolean same = codes(read).equals(codes(parsed));
    same &= read.documents().size() == expected.size();
    for (int i = 0; same && i < expected.size(); i++) {
      Node should = expected.get(i);
      Node is = read.documents().get(i);
      same = format.isFlat() ? ExpectedTree.sameFlat(should, is) : ExpectedTree.same(should, is);
    }
    if (same) {
      text = candidate;
      parsed = read;
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

  private Node root(int document) {
    return parsed.documents().get(document);
  }
}
