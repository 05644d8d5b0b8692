package dev.plumbline.service.http;

import dev.plumbline.service.access.Role;
import dev.plumbline.service.output.SettingsJson;
import dev.plumbline.service.store.ActiveRules;
import java.util.List;
import java.util.Map;

/** {@code POST /v1/settings}: the setups of a settings file, for a form to fill its fields with. */
final class SettingsEndpoints {
  private static final String AS = "as";

  private final ActiveRules rules;

  SettingsEndpoints(ActiveRules rules) {
    this.rules = rules;
  }

  List<Route> routes(Limits limits) {
    Endpoint.Whole read = new Endpoint.Whole(limits.setupBytes(), this::read);
    return List.of(
        new Route("/v1/settings", Map.of(Method.POST, new Endpoint(Role.VALIDATE, read))));
  }

  private Answer read(Call call) throws Problem {
    String kind = call.query(AS).text(AS).orElse("auto");
    MediaTypes.requireText(call);
    return Answer.json(
        SettingsJson.bytes(Setups.readSettings(rules.current().plumbline(), kind, call)));
  }
}
