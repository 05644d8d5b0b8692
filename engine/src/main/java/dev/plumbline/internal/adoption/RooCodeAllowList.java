package dev.plumbline.internal.adoption;

import dev.plumbline.Value;
import dev.plumbline.internal.settings.SettingsKinds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Roo Code's organization allow list, alone or in the organization's settings. */
final class RooCodeAllowList {
  private static final String ALLOW_ALL = "allowAll";
  private static final String PRODUCT = "roo-code";
  private static final String ALLOW_LIST = "allowList";
  private static final String ORGANIZATION = "organization";
  private static final String PROVIDERS = "providers";
  private static final String MODELS = "models";

  private final SettingsKinds kinds;

  RooCodeAllowList(SettingsKinds kinds) {
    this.kinds = kinds;
  }

  boolean fits(Fragment document) {
    Fragment list = allowList(settings(document));
    return list.at(PROVIDERS).isMapping() || list.at(ALLOW_ALL).flag().isPresent();
  }

  /** The service answers with the settings of the organization beside those of the user. */
  private static Fragment settings(Fragment document) {
    return document.at(ORGANIZATION).isMapping() ? document.at(ORGANIZATION) : document;
  }

  private static Fragment allowList(Fragment settings) {
    return settings.at(ALLOW_LIST).isMapping() ? settings.at(ALLOW_LIST) : settings;
  }

  PolicyDraft read(Fragment document, String name) {
    PolicyDraft draft = new PolicyDraft(PolicyDraft.nameOf(PRODUCT, name));
    Fragment settings = settings(document);
    if (document.at(ORGANIZATION).isMapping()) {
      others(document, Set.of(ORGANIZATION), "", draft);
    }
    if (settings.at(ALLOW_LIST).isMapping()) {
      others(settings, Set.of("version", ALLOW_LIST), "", draft);
    }
    Fragment list = allowList(settings);
    others(list, Set.of(ALLOW_ALL, PROVIDERS), "", draft);
    if (list.at(ALLOW_ALL).isTrue()) {
      draft.note("the allow list allows everything, so this policy restricts nothing");
    } else {
      providers(list.at(PROVIDERS), draft);
    }
    return draft;
  }

  private static void others(Fragment in, Set<String> known, String before, PolicyDraft draft) {
    in.keys().stream()
        .filter(key -> !known.contains(key))
        .forEach(key -> draft.noteNoCounterpart(before + key));
  }

  private void providers(Fragment listed, PolicyDraft draft) {
    List<String> providers = new ArrayList<>();
    List<Value> models = new ArrayList<>();
    boolean anyRestricted = false;
    for (String host : listed.keys()) {
      Fragment provider = listed.at(host);
      others(provider, Set.of(ALLOW_ALL, MODELS), host + ".", draft);
      List<String> allowed = provider.at(MODELS).texts();
      boolean all = provider.at(ALLOW_ALL).isTrue();
      if (all && !allowed.isEmpty()) {
        draft.note("`" + host + "` allows all models, so its list of them counts for nothing");
      }
      if (!all && allowed.isEmpty()) {
        draft.note("`" + host + "` is listed without models, so nothing of it is allowed");
        continue;
      }
      anyRestricted |= !all;
      List<String> ids = kinds.providers(PRODUCT, host);
      providers.addAll(ids);
      ids.forEach(id -> models.add(entry(id, all ? List.of() : allowed)));
    }
    draft.allowOrDenyAll("providers", providers.stream().distinct().toList());
    if (anyRestricted) {
      draft.allowDescribed(MODELS, models);
    }
  }

  /** What a provider may be used for; model ids are compared as they are, without patterns. */
  static Value entry(String provider, List<String> models) {
    Map<String, Value> members = new LinkedHashMap<>();
    members.put("provider", Value.of(provider));
    if (!models.isEmpty()) {
      members.put("model", Value.of(models));
    }
    return new Value.Members(members);
  }
}
