package dev.plumbline.service.http;

import dev.plumbline.Plumbline;
import dev.plumbline.editing.EditException;
import dev.plumbline.importing.SettingsFile;
import dev.plumbline.service.access.Role;
import dev.plumbline.service.http.SettingsPatches.SetupPatch;
import dev.plumbline.service.output.EditedSettingsJson;
import dev.plumbline.service.output.SettingsJson;
import dev.plumbline.service.store.ActiveRules;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code POST /v1/settings}: the setups of a settings file, for a form to fill its fields with.
 * {@code POST /v1/settings/edit}: the file after changes of its setups, such as fixes, told in a
 * way that repeats no credential.
 */
final class SettingsEndpoints {
  private static final String AS = "as";
  private static final String AUTO = "auto";

  /** Changes come beside the file, and JSON may write a character in six. */
  private static final int ENVELOPE = 4;

  private final ActiveRules rules;

  SettingsEndpoints(ActiveRules rules) {
    this.rules = rules;
  }

  List<Route> routes(Limits limits) {
    Endpoint.Whole read = new Endpoint.Whole(limits.setupBytes(), this::read);
    Endpoint.Whole edit = new Endpoint.Whole(limits.setupBytes() * ENVELOPE, this::edit);
    return List.of(
        new Route("/v1/settings", Map.of(Method.POST, new Endpoint(Role.VALIDATE, read))),
        new Route("/v1/settings/edit", Map.of(Method.POST, new Endpoint(Role.VALIDATE, edit))));
  }

  private Answer read(Call call) throws Problem {
    String kind = call.query(AS).text(AS).orElse(AUTO);
    MediaTypes.requireText(call);
    String text = Utf8.text(call.content());
    return Answer.json(
        SettingsJson.bytes(Setups.readSettings(rules.current().plumbline(), kind, text)));
  }

  private Answer edit(Call call) throws Problem {
    String kind = call.query(AS).text(AS).orElse(AUTO);
    MediaTypes.requireText(call);
    SettingsPatches asked = SettingsPatches.read(Utf8.text(call.content()));
    Plumbline plumbline = rules.current().plumbline();
    SettingsFile file = Setups.readSettings(plumbline, kind, asked.text());
    String edited = asked.text();
    Map<Integer, String> refused = new TreeMap<>();
    for (int at = 0; at < asked.patches().size(); at++) {
      SetupPatch patch = asked.patches().get(at);
      requireThere(patch, file);
      try {
        String changed = file.apply(patch.setup(), patch.patch());
        file = Setups.readSettings(plumbline, kind, changed);
        edited = changed;
      } catch (EditException inexpressible) {
        refused.put(at, String.valueOf(inexpressible.getMessage()));
      } catch (Problem unreadable) {
        refused.put(at, "the file could not be read any more after this change");
      }
    }
    return Answer.json(new EditedSettingsJson(file, edited, asked.sent()).bytes(refused));
  }

  private static void requireThere(SetupPatch patch, SettingsFile file) throws Problem {
    if (patch.setup() >= file.setups().size()) {
      throw Problem.of(
          Problem.Kind.UNUSABLE,
          "the file holds %d setups, counted from 0, and none of number %d"
              .formatted(file.setups().size(), patch.setup()));
    }
  }
}
