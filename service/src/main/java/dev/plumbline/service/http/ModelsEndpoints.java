package dev.plumbline.service.http;

import dev.plumbline.ModelOffer;
import dev.plumbline.Plumbline;
import dev.plumbline.Setup;
import dev.plumbline.ValidationOptions;
import dev.plumbline.Value;
import dev.plumbline.service.access.Role;
import dev.plumbline.service.output.OffersJson;
import dev.plumbline.service.store.ActiveRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code GET /v1/models}: what somebody may choose, which is what validation accepts. */
final class ModelsEndpoints {
  private static final String ALL = "all";
  private static final String GROUPS = "groups";
  private static final List<String> MEMBERS = List.of("provider", "region");
  private static final List<String> CONTEXT =
      List.of("organization", "account", "country", "plan", "host");

  private final ActiveRules rules;

  ModelsEndpoints(ActiveRules rules) {
    this.rules = rules;
  }

  List<Route> routes() {
    return List.of(
        new Route("/v1/models", Map.of(Method.GET, Endpoint.get(Role.VALIDATE, this::models))));
  }

  private Answer models(Call call) throws Problem {
    List<String> known = new ArrayList<>(MEMBERS);
    known.addAll(CONTEXT);
    known.addAll(List.of(GROUPS, ALL));
    Query query = call.query(known.toArray(String[]::new));
    boolean all = query.flag(ALL);
    Plumbline plumbline = rules.current().plumbline();
    Setup setup = ProvenContext.in(setup(query), call.caller().context());
    List<ModelOffer> offers =
        plumbline.models(setup, ValidationOptions.STANDARD).stream()
            .filter(offer -> all || offer.accepted())
            .toList();
    return Answer.json(OffersJson.bytes(offers, plumbline));
  }

  private static Setup setup(Query query) {
    Map<String, Value> context = texts(query, CONTEXT);
    Optional<String> groups = query.text(GROUPS);
    groups.ifPresent(names -> context.put(GROUPS, Value.of(List.of(names.split(",")))));
    Map<String, Value> members = texts(query, MEMBERS);
    members.put("context", new Value.Members(context));
    return Setup.of(new Value.Members(members));
  }

  private static Map<String, Value> texts(Query query, List<String> names) {
    Map<String, Value> texts = new LinkedHashMap<>();
    names.forEach(name -> query.text(name).ifPresent(text -> texts.put(name, Value.of(text))));
    return texts;
  }
}
