package dev.plumbline.internal.validation;

import dev.plumbline.Edit;
import dev.plumbline.TextRange;
import dev.plumbline.Value;
import dev.plumbline.internal.attribute.Item;
import dev.plumbline.internal.candidate.Candidate;
import dev.plumbline.internal.rule.FixSpec;
import dev.plumbline.internal.rule.Template;
import dev.plumbline.internal.setup.PatchedDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a check's fix into operations on one setup. */
final class Patches {
  private final Candidate candidate;
  private final @Nullable Item item;
  private final List<Edit> edits = new ArrayList<>();
  private final List<String> parentsMade = new ArrayList<>();

  private Patches(Candidate candidate, @Nullable Item item) {
    this.candidate = candidate;
    this.item = item;
  }

  /** The operations, or none where a value that the fix needs is missing. */
  static List<Edit> of(FixSpec fix, Candidate candidate, @Nullable Item item) {
    Patches patches = new Patches(candidate, item);
    for (FixSpec.Step step : fix.steps()) {
      if (!patches.add(step)) {
        return List.of();
      }
    }
    return patches.edits;
  }

  private boolean add(FixSpec.Step step) {
    if (step instanceof FixSpec.Set set) {
      return set(pointer(set.path()), set.value().in(candidate, item));
    }
    if (step instanceof FixSpec.Remove remove) {
      return remove(pointer(remove.path()));
    }
    if (step instanceof FixSpec.Move move) {
      return move(pointer(move.from()), pointer(move.to()));
    }
    FixSpec.Cut cut = (FixSpec.Cut) step;
    return cut(pointer(cut.path()), cut.ranges().in(candidate, item));
  }

  private @Nullable String pointer(Template template) {
    return template.in(candidate, item) instanceof String pointer ? pointer : null;
  }

  private boolean set(@Nullable String path, @Nullable Object value) {
    if (path == null || value == null) {
      return false;
    }
    makeParent(path);
    edits.add(
        at(path) == null
            ? new Edit.Add(path, Values.of(value))
            : new Edit.Replace(path, Values.of(value)));
    return true;
  }

  private boolean remove(@Nullable String path) {
    if (path == null || at(path) == null) {
      return false;
    }
    edits.add(new Edit.Remove(path));
    return true;
  }

  private boolean move(@Nullable String from, @Nullable String to) {
    if (from == null || to == null || at(from) == null) {
      return false;
    }
    makeParent(to);
    edits.add(new Edit.Move(from, to));
    return true;
  }

  /** Cuts from the end, so that earlier positions stay true. */
  private boolean cut(@Nullable String path, @Nullable Object ranges) {
    if (path == null || !(ranges instanceof List<?> list) || list.isEmpty()) {
      return false;
    }
    list.stream()
        .map(TextRange.class::cast)
        .sorted(Comparator.comparingInt(TextRange::start).reversed())
        .forEach(range -> edits.add(new Edit.StrDel(path, range.start(), range.length())));
    return true;
  }

  /** RFC 6902 wants the parents of a new member to exist. */
  private void makeParent(String path) {
    int slash = path.lastIndexOf('/');
    String parent = path.substring(0, slash);
    if (slash > 0 && !holdsOthers(at(parent)) && !parentsMade.contains(parent)) {
      makeParent(parent);
      parentsMade.add(parent);
      edits.add(new Edit.Add(parent, Value.Members.NONE));
    }
  }

  private static boolean holdsOthers(@Nullable Value value) {
    return value instanceof Value.Members || value instanceof Value.Items;
  }

  private @Nullable Value at(String path) {
    return PatchedDocument.at(candidate.setup().document(), path);
  }
}
