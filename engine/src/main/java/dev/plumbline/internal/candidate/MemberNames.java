package dev.plumbline.internal.candidate;

import dev.plumbline.Setup;
import dev.plumbline.SetupNotes;
import dev.plumbline.Value;
import dev.plumbline.internal.attribute.Item;
import dev.plumbline.internal.edit.JsonPointer;
import dev.plumbline.internal.provider.OptionFact;
import dev.plumbline.internal.provider.OptionNames;
import dev.plumbline.internal.setup.MemberType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks for members that nobody reads, and for what was meant by them. */
final class MemberNames {
  private static final String OPTIONS = "/options";

  /**
   * A member that nobody reads.
   *
   * @param belongs pointer of the place that is meant, or null where that cannot be told
   * @param item what is reported of it
   */
  record Stray(@Nullable String belongs, Item item) {}

  private MemberNames() {}

  /** Members whose right place is known and free: name, belongs (a pointer), nearest (a path). */
  static @Nullable List<Item> misplaced(Candidate c) {
    return found(c, stray -> stray.belongs != null && !stray.belongs.startsWith(OPTIONS));
  }

  /** Members that are options of another name: name, belongs, nearest. */
  static @Nullable List<Item> misspelt(Candidate c) {
    return found(c, stray -> stray.belongs != null && stray.belongs.startsWith(OPTIONS));
  }

  /** Members that nobody knows: name. */
  static @Nullable List<Item> unknown(Candidate c) {
    return found(c, stray -> stray.belongs == null);
  }

  private static @Nullable List<Item> found(Candidate c, Predicate<Stray> wanted) {
    List<Stray> strays = c.strays();
    if (strays.isEmpty()) {
      return null;
    }
    List<Item> found = new ArrayList<>(strays.size());
    for (Stray stray : strays) {
      if (wanted.test(stray)) {
        found.add(stray.item);
      }
    }
    return found.isEmpty() ? null : found;
  }

  /** All members that nobody reads, in the order of the document. */
  static List<Stray> strays(Candidate c) {
    Map<String, Value> document = c.setup().document().members();
    List<Stray> strays = collect(document, "", c, List.of());
    if (document.get("context") instanceof Value.Members context) {
      strays = collect(context.members(), "/context", c, strays);
    }
    return collect(c.options(), OPTIONS, c, strays);
  }

  private static List<Stray> collect(
      Map<String, Value> members, String parent, Candidate c, List<Stray> before) {
    List<Stray> strays = before;
    for (String name : members.keySet()) {
      if (!isKnown(parent, name, c)) {
        strays = strays.isEmpty() ? new ArrayList<>() : strays;
        String belongs = belongs(parent, name, c);
        strays.add(new Stray(belongs, item(parent, name, belongs, c.setup())));
      }
    }
    return strays;
  }

  private static boolean isKnown(String parent, String name, Candidate c) {
    if (noted(parent, name, c) != null) {
      return false;
    }
    return switch (parent) {
      case "" -> MemberType.members().contains(name);
      case OPTIONS -> options(c).named(name) != null || isHosts(name, c);
      default -> MemberType.contextMembers().contains(name);
    };
  }

  /** What is meant by a member that was noted as misspelt where the setup was read. */
  private static SetupNotes.@Nullable Meant noted(String parent, String name, Candidate c) {
    Map<String, SetupNotes.Meant> misspelt = c.setup().notes().misspelt();
    return misspelt.isEmpty() ? null : misspelt.get(parent + JsonPointer.of(name));
  }

  /** Whether the host program itself writes an option so. */
  private static boolean isHosts(String name, Candidate c) {
    return c.host() != null && c.host().writes(name) && options(c).belongsAt(name) == null;
  }

  private static @Nullable String belongs(String parent, String name, Candidate c) {
    SetupNotes.Meant noted = noted(parent, name, c);
    if (noted != null) {
      return noted.pointer();
    }
    OptionNames options = options(c);
    String place = parent.equals("/context") ? null : options.belongsAt(name);
    if (place != null) {
      return place;
    }
    if (parent.equals(OPTIONS)) {
      return meant(name, options);
    }
    List<String> near =
        Spelling.nearest(
            name, parent.isEmpty() ? MemberType.members() : MemberType.contextMembers());
    if (!near.isEmpty()) {
      return parent + "/" + near.get(0);
    }
    return parent.isEmpty() ? meant(name, options) : null;
  }

  private static @Nullable String meant(String name, OptionNames options) {
    OptionFact meant = options.meant(name);
    return meant == null ? options.mayBelongAt(name) : OPTIONS + "/" + meant.name();
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
