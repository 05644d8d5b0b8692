package dev.plumbline.service.http;

import dev.plumbline.Plumbline;
import dev.plumbline.Setup;
import dev.plumbline.SetupException;
import dev.plumbline.importing.SettingsFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads setups out of requests. */
final class Setups {
  private static final String UNNAMED = "setup";

  private Setups() {}

  /** The setups of a host program's own settings, under the names that the file gives them. */
  static SettingsFile readSettings(Plumbline plumbline, String kind, String text) throws Problem {
    if (!plumbline.settingsKinds().contains(kind)) {
      throw Problem.of(
          Problem.Kind.MALFORMED,
          "`as` takes one of " + String.join(", ", plumbline.settingsKinds()));
    }
    try {
      return plumbline.read("settings", text, kind);
    } catch (SetupException unreadable) {
      throw unusable("the content cannot be read as settings of that kind", unreadable);
    }
  }

  private static Problem unusable(String sentence, SetupException unreadable) {
    return Problem.of(Problem.Kind.UNUSABLE, sentence, unreadable.problems());
  }

  /**
   * The one setup of a text.
   *
   * @param name what the report calls it; null for nothing
   */
  static Setup read(@Nullable String name, byte[] content, Call call) throws Problem {
    try {
      List<Setup> setups = Setup.read(name == null ? UNNAMED : name, Utf8.text(content));
      if (setups.size() > 1) {
        throw Problem.of(
            Problem.Kind.UNUSABLE,
            "send one setup; /v1/validate/batch takes many, one JSON document a line");
      }
      Setup setup = setups.get(0);
      Setup named =
          name == null ? Setup.of(null, setup.document(), setup.origin().orElse(null)) : setup;
      return ProvenContext.in(named, call.caller().context());
    } catch (SetupException unreadable) {
      throw unusable("the content cannot be read as a setup", unreadable);
    }
  }
}
