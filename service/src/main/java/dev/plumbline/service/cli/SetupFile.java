package dev.plumbline.service.cli;

import dev.plumbline.Plumbline;
import dev.plumbline.Setup;
import dev.plumbline.ValidationOptions;
import dev.plumbline.importing.SettingsFile;
import dev.plumbline.service.output.SourceText;
import java.util.List;

/**
 * A file with the one setup that a command is about.
 *
 * @param setup the setup
 * @param source the text that it stands in
 */
record SetupFile(Setup setup, SourceText source) {

  static SetupFile read(String name, Plumbline plumbline, Session session) throws Refusal {
    InputText input = new InputReader(session).read(name);
    SettingsFile file =
        new Validator(plumbline, ValidationOptions.STANDARD, Languages.ENGLISH, "auto").read(input);
    List<Setup> setups = file.setups();
    if (setups.size() != 1) {
      throw new Refusal(name + " holds " + setups.size() + " setups; name a file with one");
    }
    SourceText source = new SourceText(input.name(), input.text(), file.credentials());
    return new SetupFile(setups.get(0), source);
  }
}
