package dev.plumbline.internal.settings;

import dev.plumbline.Edit;
import dev.plumbline.Position;
import dev.plumbline.Setup;
import dev.plumbline.SetupException;
import dev.plumbline.editing.EditException;
import dev.plumbline.importing.SettingsFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A file that holds the settings of several host programs side by side. */
final class SeveralSettings implements SettingsFile {
  private final List<HostSettings> parts;
  private final List<Setup> setups = new ArrayList<>();

  /**
   * Puts them together; what is not of the first of them has its kind in the name.
   *
   * @param parts the settings of the same text, at least one
   */
  SeveralSettings(List<HostSettings> parts) {
    this.parts = List.copyOf(parts);
    setups.addAll(parts.get(0).setups());
    for (HostSettings part : parts.subList(1, parts.size())) {
      part.setups().forEach(setup -> setups.add(named(setup, part.kind())));
    }
  }

  private static Setup named(Setup setup, String kind) {
    String name = setup.name().orElse("") + " (" + kind + ")";
    return Setup.of(name, setup.document(), setup.origin().orElse(null), setup.notes());
  }

  @Override
  public String kind() {
    return parts.get(0).kind();
  }

  @Override
  public List<Setup> setups() {
    return List.copyOf(setups);
  }

  @Override
  public List<Position> credentials() {
    return parts.get(0).credentials();
  }

  @Override
  public String apply(Map<Integer, List<Edit>> patches) throws EditException {
    String edited = parts.get(0).text();
    int first = 0;
    for (HostSettings part : parts) {
      Map<Integer, List<Edit>> own = new HashMap<>();
      for (int i = 0; i < part.setups().size(); i++) {
        List<Edit> patch = patches.get(first + i);
        if (patch != null) {
          own.put(i, patch);
        }
      }
      edited = own.isEmpty() ? edited : again(part, edited).apply(own);
      first += part.setups().size();
    }
    return edited;
  }

  private static HostSettings again(HostSettings part, String edited) throws EditException {
    try {
      return part.reread(edited);
    } catch (SetupException unreadable) {
      throw new EditException("the file could not be read any more after this change");
    }
  }
}
