package dev.plumbline.internal.settings;

import dev.plumbline.Edit;
import dev.plumbline.Position;
import dev.plumbline.Setup;
import dev.plumbline.SetupException;
import dev.plumbline.editing.EditException;
import dev.plumbline.editing.TextEdits;
import dev.plumbline.importing.SettingsFile;
import dev.plumbline.internal.setup.SetupReader;
import java.util.List;

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
  public String apply(int setup, List<Edit> patch) throws EditException {
    return TextEdits.apply(name, text, setup, patch);
  }

  /** Tells nothing of the text. */
  @Override
  public String toString() {
    return "SetupDocuments[" + name + "]";
  }
}
