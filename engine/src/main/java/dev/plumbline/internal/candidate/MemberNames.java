package dev.plumbline.internal.candidate;

import dev.plumbline.Setup;
import dev.plumbline.SetupNotes;
import dev.plumbline.Value;
import dev.plumbline.internal.attribute.Item;
import dev.plumbline.internal.edit.JsonPointer;
import dev.plumbline.internal.provider.OptionFact;
import dev.plumbline.internal.provider.OptionNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Looks for members that nobody reads, and for what was meant by them. */
final class MemberNames {
  private static final Set<String> SETUP =
      Set.of(
          "provider",
          "apiKey",
          "apiKeyEnv",
          "apiKeyFile",
          "baseUrl",
          "model",
          "region",
          "options",
          "context");
  private static final Set<String> CONTEXT =
      Set.of("organization", "account", "groups", "country", "plan", "host", "locale");
  private static final String OPTIONS = "/options";

  private MemberNames() {}

  /** Members whose right place is known and free: name, belongs (a pointer), nearest (a path). */
  static @Nullable List<Item> misplaced(Candidate c) {
    return found(c, (name, belongs) -> belongs != null && !belongs.startsWith(OPTIONS));
  }

  /** Members that are options of another name: name, belongs, nearest. */
  static @Nullable List<Item> misspelt(Candidate c) {
    return found(c, (name, belongs) -> belongs != null && belongs.startsWith(OPTIONS));
  }

  /** Members that nobody knows: name. */
  static @Nullable List<Item> unknown(Candidate c) {
    return found(c, (name, belongs) -> belongs == null);
  }

  private static @Nullable List<Item> found(
      Candidate c, BiFunction<String, @Nullable String, Boolean> wanted) {
    Value.Members document = c.setup().document();
    List<Item> found = new ArrayList<>(0);
    collect(document, "", c, wanted, found);
    if (document.members().get("context") instanceof Value.Members context) {
      collect(context, "/context", c, wanted, found);
    }
    collect(c.setup().options(), OPTIONS, c, wanted, found);
    return found.isEmpty() ? null : found;
  }

  private static void collect(
      Value.Members members,
      String parent,
      Candidate c,
      BiFunction<String, @Nullable String, Boolean> wanted,
      List<Item> found) {
    for (String name : members.members().keySet()) {
      if (!isKnown(parent, name, c)) {
        String belongs = belongs(parent, name, c);
        if (wanted.apply(name, belongs)) {
          found.add(item(parent, name, belongs, c.setup()));
        }
      }
    }
  }

  private static boolean isKnown(String parent, String name, Candidate c) {
    if (c.setup().notes().misspelt().containsKey(parent + JsonPointer.of(name))) {
      return false;
    }
    return switch (parent) {
      case "" -> SETUP.contains(name);
      case OPTIONS -> options(c).named(name) != null || isHosts(name, c);
      default -> CONTEXT.contains(name);
    };
  }

  /** Whether the host program itself writes an option so. */
  private static boolean isHosts(String name, Candidate c) {
    return c.host() != null && c.host().writes(name) && options(c).belongsAt(name) == null;
  }

  private static @Nullable String belongs(String parent, String name, Candidate c) {
    SetupNotes.Meant noted = c.setup().notes().misspelt().get(parent + JsonPointer.of(name));
    if (noted != null) {
      return noted.pointer();
    }
    OptionNames options = options(c);
    String place = parent.equals("/context") ? null : options.belongsAt(name);
    if (place != null) {
      return place;
    }
    if (parent.equals(OPTIONS)) {
      OptionFact meant = options.meant(name);
      return meant == null ? null : OPTIONS + "/" + meant.name();
    }
    List<String> near = Spelling.nearest(name, parent.isEmpty() ? SETUP : CONTEXT);
    if (!near.isEmpty()) {
      return parent + "/" + near.get(0);
    }
    OptionFact meant = parent.isEmpty() ? options.meant(name) : null;
    return meant == null ? null : OPTIONS + "/" + meant.name();
  }

  private static Item item(String parent, String name, @Nullable String belongs, Setup setup) {
    String path = parent + JsonPointer.of(name);
    Map<String, Object> values = new HashMap<>();
    values.put("name", name);
    if (belongs != null) {
      SetupNotes.Meant noted = setup.notes().misspelt().get(path);
      values.put("nearest", noted == null ? belongs.substring(1).replace('/', '.') : noted.name());
      if (isFree(setup.document(), belongs)) {
        values.put("belongs", belongs);
      }
    }
    return new Item(path, values);
  }

  /** Whether nothing of meaning stands at the pointer, so that something may be moved there. */
  private static boolean isFree(Value.Members document, String pointer) {
    Value value = document;
    for (String step : JsonPointer.parse(pointer).tokens()) {
      value = value instanceof Value.Members members ? members.members().get(step) : null;
    }
    return value == null
        || value instanceof Value.Nothing
        || (value instanceof Value.Text text && text.text().isBlank())
        || (value instanceof Value.Hidden hidden && hidden.secret().isEmpty());
  }

  private static OptionNames options(Candidate c) {
    return c.knowledge().facts().options();
  }
}
