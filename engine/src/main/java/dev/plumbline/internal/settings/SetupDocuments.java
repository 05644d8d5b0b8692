package dev.plumbline.internal.settings;

import dev.plumbline.Edit;
import dev.plumbline.Position;
import dev.plumbline.Setup;
import dev.plumbline.SetupException;
import dev.plumbline.editing.EditException;
import dev.plumbline.importing.SettingsFile;
import dev.plumbline.internal.edit.EditRefusedException;
import dev.plumbline.internal.edit.SourceEditor;
import dev.plumbline.internal.edit.SourceEditor.Placed;
import dev.plumbline.internal.setup.SetupReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Setup documents themselves. */
record SetupDocuments(String name, String text, List<Setup> setups) implements SettingsFile {

  static SetupDocuments read(String name, String text) throws SetupException {
    return new SetupDocuments(name, text, List.copyOf(SetupReader.read(name, text)));
  }

  @Override
  public String kind() {
    return SettingsKinds.SETUP;
  }

  /** None but those that the setups themselves know. */
  @Override
  public List<Position> credentials() {
    return List.of();
  }

  @Override
  public String apply(Map<Integer, List<Edit>> patches) throws EditException {
    List<Placed> edits = new ArrayList<>();
    for (var patch : new TreeMap<>(patches).entrySet()) {
      Objects.checkIndex(patch.getKey(), setups.size());
      edits.addAll(Placed.in(patch.getKey(), patch.getValue()));
    }
    try {
      return SourceEditor.edit(name, text, edits);
    } catch (EditRefusedException refused) {
      throw new EditException(String.valueOf(refused.getMessage()));
    }
  }

  /** Tells nothing of the text. */
  @Override
  public String toString() {
    return "SetupDocuments[" + name + "]";
  }
}
