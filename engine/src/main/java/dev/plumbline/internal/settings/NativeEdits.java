package dev.plumbline.internal.settings;

import dev.plumbline.Edit;
import dev.plumbline.Value;
import dev.plumbline.editing.EditException;
import dev.plumbline.internal.edit.JsonPointer;
import dev.plumbline.internal.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says a patch of a setup in terms of the settings that the setup was read from. */
final class NativeEdits {
  private static final String PROVIDER = "/provider";
  private static final String KEY = "/apiKey";
  private static final String KEY_VARIABLE = "/apiKeyEnv";

  private final SettingsSource source;
  private final Profile profile;
  private final List<Edit> edits = new ArrayList<>();

  private NativeEdits(SettingsSource source, Profile profile) {
    this.source = source;
    this.profile = profile;
  }

  static List<Edit> of(List<Edit> patch, SettingsSource source, Profile profile)
      throws EditException {
    NativeEdits translation = new NativeEdits(source, profile);
    for (Edit edit : patch) {
      translation.translate(edit);
    }
    return translation.edits;
  }

  private void translate(Edit edit) throws EditException {
    if (edit instanceof Edit.Add add) {
      put(add.path(), add.value());
    } else if (edit instanceof Edit.Replace replace) {
      put(replace.path(), replace.value());
    } else if (edit instanceof Edit.Move move) {
      move(move);
    } else if (edit instanceof Edit.StrDel cut) {
      cut(cut);
    } else {
      remove(edit.path());
    }
  }

  private void put(String pointer, Value value) throws EditException {
    Value written = pointer.equals(PROVIDER) ? Value.of(nativeProvider(value)) : value;
    Bound bound = profile.bounds().get(pointer);
    if (bound == null) {
      add(pointer, written);
    } else if (bound.key() || !bound.found().isWhole()) {
      rewrite(bound, text(written));
    } else {
      edits.add(new Edit.Replace(bound.found().branch().pointer().toString(), flat(written)));
    }
  }

  private void add(String pointer, Value value) throws EditException {
    if (pointer.equals(KEY_VARIABLE) && !profile.targets().containsKey(pointer)) {
      Reference reference =
          source.kind().references().stream()
              .filter(one -> !one.file())
              .findFirst()
              .orElseThrow(() -> noPlace(pointer));
      addOrReplace(target(KEY), Value.of(reference.write(text(value))));
    } else {
      addOrReplace(target(pointer), flat(value));
    }
  }

  /** What was taken away a moment ago is replaced in its place. */
  private void addOrReplace(String pointer, Value value) {
    boolean again = edits.removeIf(edit -> edit.equals(new Edit.Remove(pointer)));
    edits.add(again ? new Edit.Replace(pointer, value) : new Edit.Add(pointer, value));
  }

  private void remove(String pointer) throws EditException {
    Bound bound = bound(pointer);
    boolean reference = pointer.startsWith(KEY) && !bound.key();
    if (bound.key() || (!bound.found().isWhole() && !reference)) {
      throw new EditException("it is a part of a name that cannot be missing in this file");
    }
    edits.add(new Edit.Remove(bound.found().branch().pointer().toString()));
  }

  private void move(Edit.Move move) throws EditException {
    Bound from = bound(move.from());
    Bound there = profile.bounds().get(move.path());
    String source = from.found().branch().pointer().toString();
    String to = there == null ? target(move.path()) : there.found().branch().pointer().toString();
    if (from.key() || !from.found().isWhole() || source.equals(to)) {
      throw noPlace(move.path());
    }
    edits.add(new Edit.Move(source, to));
  }

  private void cut(Edit.StrDel cut) throws EditException {
    Bound bound = bound(cut.path());
    Scalar scalar = bound.scalar();
    if (scalar == null) {
      throw new EditException("no text stands at the place to change");
    }
    if (bound.key()) {
      String text = scalar.text();
      rewrite(bound, text.substring(0, cut.pos()) + text.substring(cut.pos() + cut.len()));
    } else {
      int start = bound.found().start() + cut.pos();
      String pointer = bound.found().branch().pointer().toString();
      edits.add(new Edit.StrDel(pointer, start, cut.len()));
    }
  }

  /** Another text for a key, or for a part of a text. */
  private void rewrite(Bound bound, String text) throws EditException {
    JsonPointer pointer = bound.found().branch().pointer();
    if (bound.key()) {
      edits.add(new Edit.Move(pointer.toString(), pointer.parent().child(text).toString()));
      return;
    }
    Scalar scalar = bound.scalar();
    if (scalar == null) {
      throw new EditException("no text stands at the place to change");
    }
    Found part = bound.found();
    String before = scalar.text().substring(0, part.start());
    String after = scalar.text().substring(part.end());
    edits.add(new Edit.Replace(pointer.toString(), Value.of(before + text + after)));
  }

  private String nativeProvider(Value value) throws EditException {
    String id = text(value);
    var providers = profile.place().spec().providers();
    for (var entry : providers.entrySet()) {
      if (id.equals(entry.getValue().id()) && !entry.getKey().equals(ProfileSpec.ANY)) {
        return entry.getKey();
      }
    }
    boolean sameName = !providers.containsKey(id) || providers.get(id).id() == null;
    if (!profile.bounds().containsKey(PROVIDER) || !sameName) {
      throw new EditException(
          "in %s the provider cannot be changed by itself".formatted(source.kind().name()));
    }
    return id;
  }

  private Bound bound(String pointer) throws EditException {
    Bound bound = profile.bounds().get(pointer);
    if (bound == null) {
      throw noPlace(pointer);
    }
    return bound;
  }

  private EditException noPlace(String pointer) {
    return new EditException(
        "%s has no place for `%s`"
            .formatted(source.kind().name(), pointer.substring(1).replace('/', '.')));
  }

  /** Where a member that is not there would be written. */
  private String target(String pointer) throws EditException {
    NativePath path = profile.targets().get(pointer);
    if (path == null || path.separator() != null || path.steps().stream().anyMatch(this::isItem)) {
      throw noPlace(pointer);
    }
    return target(path).toString();
  }

  private boolean isItem(String step) {
    return step.indexOf('[') >= 0 || step.equals("*");
  }

  private JsonPointer target(NativePath path) {
    ProfilePlace place = profile.place();
    List<String> steps = new ArrayList<>(place.spec().at().filled(place.names()).steps());
    boolean whole = source.isFlat() || place.block().node() == null;
    if (path.fromRoot() || !whole) {
      steps.clear();
    }
    steps.addAll(path.steps());
    if (source.isFlat()) {
      return JsonPointer.of(String.join(".", steps));
    }
    NativeTree tree = source.trees().get(place.document());
    Branch from = path.fromRoot() || whole ? tree.root() : place.block();
    return deepest(tree, from, steps);
  }

  /** The pointer that leads through what is there already as far as it goes. */
  private static JsonPointer deepest(NativeTree tree, Branch from, List<String> steps) {
    Branch branch = from;
    JsonPointer pointer = from.pointer();
    int known = 0;
    for (int i = 0; i < steps.size() && branch != null; i++) {
      Branch next = tree.child(branch, steps.get(i));
      if (next != null && next.node() != null) {
        pointer = next.pointer();
        known = i + 1;
      }
      branch = next;
    }
    for (String step : steps.subList(known, steps.size())) {
      pointer = pointer.child(step);
    }
    return pointer;
  }

  private static String text(Value value) throws EditException {
    String text = flatText(value);
    if (text == null) {
      throw new EditException("the new value is no text, and only text fits there");
    }
    return text;
  }

  /** Settings that hold nothing but texts take numbers and flags as texts. */
  private Value flat(Value value) throws EditException {
    return source.hasTextsOnly() ? Value.of(text(value)) : value;
  }

  private static @Nullable String flatText(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Whole whole) {
      return Long.toString(whole.number());
    }
    if (value instanceof Value.Decimal decimal) {
      return Double.toString(decimal.number());
    }
    return value instanceof Value.Flag flag ? Boolean.toString(flag.flag()) : null;
  }
}
