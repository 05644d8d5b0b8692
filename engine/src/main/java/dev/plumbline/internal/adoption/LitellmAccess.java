package dev.plumbline.internal.adoption;

import dev.plumbline.importing.ImportedPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** LiteLLM's list of models with its access groups, and the models that teams may use. */
final class LitellmAccess {
  private static final String PRODUCT = "litellm";
  private static final Set<String> EVERYTHING = Set.of("all-proxy-models", "*");
  private static final Set<String> TEAM =
      Set.of("team_id", "team_alias", "models", "blocked", "organization_id", "created_at");

  private final Set<String> names = new LinkedHashSet<>();
  private final Map<String, Set<String>> groups = new LinkedHashMap<>();
  private final List<Fragment> teams = new ArrayList<>();
  private final Set<String> others = new LinkedHashSet<>();

  boolean fits(Fragment document) {
    return document.at("model_list").isList() || !teams(document).isEmpty();
  }

  /** Takes a configuration or an answer about teams in. */
  void add(Fragment document) {
    for (Fragment model : document.at("model_list").items()) {
      model.at("model_name").text().ifPresent(name -> model(name, model));
    }
    teams.addAll(teams(document));
    if (document.at("model_list").isList()) {
      document.keys().stream()
          .filter(key -> !key.equals("model_list") && !key.equals("teams"))
          .forEach(others::add);
    }
  }

  private void model(String name, Fragment model) {
    names.add(name);
    for (String group : model.at("model_info").at("access_groups").texts()) {
      groups.computeIfAbsent(group, any -> new LinkedHashSet<>()).add(name);
    }
  }

  private static List<Fragment> teams(Fragment document) {
    if (document.at("team_info").isMapping()) {
      return List.of(document.at("team_info"));
    }
    Fragment list = document.at("teams").isList() ? document.at("teams") : document;
    List<Fragment> all = list.isList() ? list.items() : List.of(document);
    return all.stream()
        .filter(team -> team.at("team_id").isThere() || team.at("team_alias").isThere())
        .toList();
  }

  List<ImportedPolicy> read() {
    List<ImportedPolicy> policies = new ArrayList<>();
    if (!names.isEmpty()) {
      PolicyDraft proxy = new PolicyDraft(PRODUCT + "-models");
      others.forEach(proxy::noteNoCounterpart);
      proxy.allow("providers", List.of(PRODUCT));
      if (names.stream().noneMatch(EVERYTHING::contains)) {
        proxy.allow("models", List.copyOf(names));
      }
      policies.add(proxy.written());
    }
    teams.forEach(team -> policies.add(team(team)));
    return policies;
  }

  private ImportedPolicy team(Fragment team) {
    String id = team.at("team_id").text().orElse("");
    String called = team.at("team_alias").text().orElse(id);
    PolicyDraft draft = new PolicyDraft(PolicyDraft.nameOf(PRODUCT, called));
    draft.forGroup(called);
    draft.allow("providers", List.of(PRODUCT));
    List<String> models = team.at("models").texts();
    boolean everything = models.isEmpty() || models.stream().anyMatch(EVERYTHING::contains);
    if (team.at("blocked").isTrue()) {
      draft.note("the team is blocked");
      draft.denyAll("models");
    } else if (!everything) {
      allowed(models, draft);
    }
    for (String key : team.keys()) {
      Fragment value = team.at(key);
      boolean nothing = !value.isThere() || (value.isList() && value.items().isEmpty());
      if (!TEAM.contains(key) && !nothing && !(value.isMapping() && value.keys().isEmpty())) {
        draft.noteNoCounterpart(key);
      }
    }
    return draft.written();
  }

  private void allowed(List<String> models, PolicyDraft draft) {
    Set<String> allowed = new LinkedHashSet<>();
    for (String model : models) {
      if (groups.containsKey(model)) {
        draft.note("`" + model + "` is an access group; its models stand in its place");
        allowed.addAll(groups.get(model));
      } else if (model.equals("no-default-models")) {
        draft.note("`no-default-models`: what members may use is left to their own keys");
      } else {
        allowed.add(model);
      }
    }
    if (allowed.isEmpty()) {
      draft.denyAll("models");
    } else {
      draft.allow("models", List.copyOf(allowed));
    }
  }
}
