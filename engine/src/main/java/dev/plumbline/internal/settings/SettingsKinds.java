package dev.plumbline.internal.settings;

import dev.plumbline.internal.yaml.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All kinds of settings files that are known. Immutable. */
public final class SettingsKinds {
  /** Stands for whichever kind the content tells. */
  public static final String AUTO = "auto";

  /** The setup documents themselves. */
  public static final String SETUP = "setup";

  private final List<SettingsKind> kinds;

  SettingsKinds(List<SettingsKind> kinds) {
    this.kinds = List.copyOf(kinds);
  }

  List<SettingsKind> all() {
    return kinds;
  }

  /** What may be asked for, in the order of the alphabet behind the two that are always there. */
  public List<String> ids() {
    List<String> ids = new ArrayList<>(List.of(AUTO, SETUP));
    kinds.stream().map(SettingsKind::id).sorted().forEach(ids::add);
    return ids;
  }

  /** The name that is nearest to another one. */
  public Optional<String> nearest(String id) {
    return NearestName.of(id, ids());
  }

  Optional<SettingsKind> named(String id) {
    return kinds.stream().filter(kind -> kind.id().equals(id)).findFirst();
  }
}
