package dev.plumbline.internal.adoption;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** LiteLLM's list of models with its access groups, and the models that teams may use. */
final class LitellmAccess {
  private static final String PRODUCT = "litellm";
  private static final String MODELS = "models";
  private static final String MODEL_LIST = "model_list";
  private static final String MODEL_INFO = "model_info";
  private static final String ACCESS_GROUPS = "access_groups";
  private static final String TEAM_ID = "team_id";
  private static final String BLOCKED = "blocked";
  private static final Set<String> EVERYTHING = Set.of("all-proxy-models", "*");
  private static final Map<String, String> STAND_INS =
      Map.of(
          "no-default-models", "what members may use is left to their own keys",
          "all-team-models", "this is meant for keys, and allows a team nothing",
          "all-org-models", "what the organization may use is not told here, so name it");
  private static final Set<String> TEAM =
      Set.of(TEAM_ID, "team_alias", MODELS, BLOCKED, "created_at", "updated_at");

  private final Set<String> names = new LinkedHashSet<>();
  private final Map<String, Set<String>> groups = new LinkedHashMap<>();
  private final List<Fragment> teams = new ArrayList<>();
  private final Set<String> others = new LinkedHashSet<>();
  private boolean listed;

  boolean fits(Fragment document) {
    return document.at(MODEL_LIST).isList() || isTeams(document);
  }

  /** Takes a configuration or an answer about teams in. */
  void add(Fragment document) {
    document.at(MODEL_LIST).items().forEach(this::model);
    if (isTeams(document)) {
      teams(document).forEach(this::team);
    }
    if (document.at(MODEL_LIST).isList()) {
      listed = true;
      document.keys().stream()
          .filter(key -> !key.equals(MODEL_LIST) && !key.equals("teams"))
          .forEach(others::add);
    }
  }

  private void model(Fragment model) {
    String name = model.at("model_name").text().orElse("");
    model.keys().stream()
        .filter(key -> !key.equals("model_name") && !key.equals(MODEL_INFO))
        .forEach(key -> others.add(key + " of single models"));
    Fragment info = model.at(MODEL_INFO);
    info.keys().stream()
        .filter(key -> !key.equals(ACCESS_GROUPS))
        .forEach(key -> others.add(MODEL_INFO + "." + key + " of single models"));
    if (name.isEmpty()) {
      return;
    }
    names.add(name);
    for (String group : info.at(ACCESS_GROUPS).texts()) {
      groups.computeIfAbsent(group, any -> new LinkedHashSet<>()).add(name);
    }
  }

  /** What cannot be read is found here, where the file is known. */
  private void team(Fragment team) {
    team.at(MODELS).texts();
    team.at(BLOCKED).isTrue();
    teams.add(team);
  }

  private static boolean isTeams(Fragment document) {
    List<Fragment> all = teams(document);
    return !all.isEmpty()
        && all.stream()
            .allMatch(team -> team.at(TEAM_ID).isThere() || team.at("team_alias").isThere());
  }

  private static List<Fragment> teams(Fragment document) {
    if (document.at("team_info").isMapping()) {
      return List.of(document.at("team_info"));
    }
    Fragment list = document.at("teams").isList() ? document.at("teams") : document;
    return list.isList() ? list.items() : List.of(document);
  }

  List<PolicyDraft> read() {
    List<PolicyDraft> drafts = new ArrayList<>();
    if (listed) {
      drafts.add(proxy());
    }
    teams.forEach(team -> drafts.add(draft(team)));
    return drafts;
  }

  private PolicyDraft proxy() {
    PolicyDraft proxy = new PolicyDraft(PRODUCT + "-models");
    others.forEach(proxy::noteNoCounterpart);
    proxy.allow("providers", List.of(PRODUCT));
    if (names.isEmpty()) {
      proxy.note("the list of models is empty, so nothing is allowed");
    }
    if (names.stream().noneMatch(EVERYTHING::contains)) {
      proxy.allowOrDenyAll(MODELS, List.copyOf(names));
    }
    return proxy;
  }

  private PolicyDraft draft(Fragment team) {
    String id = team.at(TEAM_ID).text().orElse("");
    String called = team.at("team_alias").text().orElse(id);
    PolicyDraft draft = new PolicyDraft(PolicyDraft.nameOf(PRODUCT, called));
    draft.forGroup(called);
    draft.allow("providers", List.of(PRODUCT));
    List<String> models = team.at(MODELS).texts();
    boolean everything =
        team.at(MODELS).isEmptyList() || models.stream().anyMatch(EVERYTHING::contains);
    if (team.at(BLOCKED).isTrue()) {
      draft.note("the team is blocked");
      draft.denyAll(MODELS);
    } else if (!everything) {
      allowed(models, draft);
    }
    for (String key : team.keys()) {
      if (!TEAM.contains(key) && !team.at(key).isVoid()) {
        draft.noteNoCounterpart(key);
      }
    }
    return draft;
  }

  private void allowed(List<String> models, PolicyDraft draft) {
    Set<String> allowed = new LinkedHashSet<>();
    for (String model : models) {
      String standsFor = STAND_INS.get(model);
      if (groups.containsKey(model)) {
        draft.note("`" + model + "` is an access group; its models stand in its place");
        allowed.addAll(groups.get(model));
      } else if (standsFor != null) {
        draft.note("`" + model + "`: " + standsFor);
      } else {
        allowed.add(model);
      }
    }
    draft.allowOrDenyAll(MODELS, List.copyOf(allowed));
  }
}
