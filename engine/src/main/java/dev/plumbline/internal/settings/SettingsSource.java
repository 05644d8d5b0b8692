package dev.plumbline.internal.settings;

import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Parsed;
import dev.plumbline.internal.yaml.Problems;
import dev.plumbline.internal.yaml.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A settings file while it is read: its documents, and what is wrong with them. For one thread. */
final class SettingsSource {
  private final SettingsKind kind;
  private final String text;
  private final Parsed parsed;
  private final List<NativeTree> trees = new ArrayList<>();
  private final Problems problems = new Problems();
  private final Map<NamesKey, KnownNames> known = new HashMap<>();
  private final Set<Branch> told = new HashSet<>();

  /** What the names depend on: the sort of profile and its variant. */
  private record NamesKey(NativePath at, String variant) {}

  SettingsSource(SettingsKind kind, String text, Parsed parsed) {
    this.kind = kind;
    this.text = text;
    this.parsed = parsed;
    for (Node document : parsed.documents()) {
      trees.add(new NativeTree(document, kind.relaxed()));
    }
  }

  SettingsKind kind() {
    return kind;
  }

  String text() {
    return text;
  }

  boolean isFlat() {
    return parsed.format().isFlat();
  }

  /** Whether numbers and flags are written as texts. */
  boolean hasTextsOnly() {
    return isFlat() || kind.texts();
  }

  List<NativeTree> trees() {
    return trees;
  }

  Problems problems() {
    return problems;
  }

  void wrongType(Bound bound, String expected) {
    Node node = bound.node();
    String advice = node instanceof Scalar ? "; put it in quotes" : "";
    problems.add(
        node.span(),
        "setup/wrong-type",
        "`%s` takes %s, found %s%s"
            .formatted(bound.found().branch().name(), expected, node.kindName(), advice));
  }

  /** A value of a profile: of its own document, or of those that it is a variant of. */
  @Nullable Bound find(ProfilePlace place, NativePath path) {
    Found own = trees.get(place.document()).find(place.block(), path);
    if (own != null) {
      return new Bound(own, false, place.document());
    }
    if (variantName(place.document()) == null) {
      return null;
    }
    for (int i = 0; i < place.document(); i++) {
      Branch block = variantName(i) == null ? same(trees.get(i), place) : null;
      Found inherited = block == null ? null : trees.get(i).find(block, path);
      if (inherited != null) {
        return new Bound(inherited, false, i);
      }
    }
    return null;
  }

  /** What a document is a variant for, or null where it holds for all. */
  @Nullable String variantName(int document) {
    NativePath path = kind.baseDocuments();
    Found found = path == null ? null : trees.get(document).find(trees.get(document).root(), path);
    return found != null && found.node() instanceof Scalar scalar ? scalar.text() : null;
  }

  private static @Nullable Branch same(NativeTree tree, ProfilePlace place) {
    Branch block = tree.root();
    for (String step : place.spec().at().filled(place.names()).steps()) {
      block = block == null ? null : tree.child(block, step);
    }
    return block;
  }

  /**
   * The names that nobody knows in blocks that a profile shares with others, each told of at the
   * first of them.
   */
  List<KnownNames.Stranger> unknownAround(ProfilePlace place, NativeProvider provider) {
    NativeTree tree = trees.get(place.document());
    return new SharedNames(place, provider)
        .unknown(tree).stream().filter(stranger -> told.add(stranger.branch())).toList();
  }

  /** The names that are known in profiles such as this. */
  KnownNames names(ProfilePlace place) {
    String variant = place.names().getOrDefault("variant", "");
    return known.computeIfAbsent(
        new NamesKey(place.spec().at(), variant),
        any -> new KnownNames(place.spec(), Map.of("variant", variant), kind.relaxed()));
  }
}
