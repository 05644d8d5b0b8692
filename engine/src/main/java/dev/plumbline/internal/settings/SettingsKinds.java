package dev.plumbline.internal.settings;

import dev.plumbline.internal.yaml.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  /**
   * The providers that a host program's name for one stands for: usually one; several where the
   * address decides. Those that the program has names of their own for are not among them.
   */
  public List<String> providers(String host, String name) {
    Map<String, ProfileSpec.ProviderSpec> specs = new LinkedHashMap<>();
    named(host).ifPresent(kind -> kind.profiles().forEach(one -> specs.putAll(one.providers())));
    ProfileSpec.ProviderSpec spec = specs.get(name);
    if (spec == null) {
      return List.of(name);
    }
    Set<String> ids = new LinkedHashSet<>();
    ids.add(spec.id() == null ? name : spec.id());
    ids.addAll(spec.addresses().values());
    specs.forEach(
        (other, one) -> {
          if (!other.equals(name)) {
            ids.remove(one.id() == null ? other : one.id());
          }
        });
    return List.copyOf(ids);
  }

  /** The name that is nearest to another one. */
  public Optional<String> nearest(String id) {
    return NearestName.of(id, ids());
  }

  Optional<SettingsKind> named(String id) {
    return kinds.stream().filter(kind -> kind.id().equals(id)).findFirst();
  }
}
