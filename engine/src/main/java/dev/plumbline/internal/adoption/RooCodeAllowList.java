package dev.plumbline.internal.adoption;

import dev.plumbline.Value;
import dev.plumbline.importing.ImportedPolicy;
import dev.plumbline.internal.settings.SettingsKinds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Roo Code's organization allow list, alone or in the organization's settings. */
final class RooCodeAllowList {
  private static final String ALLOW_ALL = "allowAll";
  private static final String PRODUCT = "roo-code";
  private static final List<String> READ = List.of("version", "allowList");

  private final SettingsKinds kinds;

  RooCodeAllowList(SettingsKinds kinds) {
    this.kinds = kinds;
  }

  boolean fits(Fragment document) {
    return allowList(document).at("providers").isMapping()
        || allowList(document).at(ALLOW_ALL).flag().isPresent();
  }

  private static Fragment allowList(Fragment document) {
    return document.at("allowList").isMapping() ? document.at("allowList") : document;
  }

  ImportedPolicy read(Fragment document, String name) {
    PolicyDraft draft = new PolicyDraft(PolicyDraft.nameOf(PRODUCT, name));
    if (document.at("allowList").isMapping()) {
      document.keys().stream().filter(key -> !READ.contains(key)).forEach(draft::noteNoCounterpart);
    }
    Fragment list = allowList(document);
    if (list.at(ALLOW_ALL).isTrue()) {
      draft.note("the allow list allows everything, so this policy restricts nothing");
      return draft.written();
    }
    List<String> providers = new ArrayList<>();
    List<Value> models = new ArrayList<>();
    boolean anyRestricted = false;
    for (String host : list.at("providers").keys()) {
      Fragment provider = list.at("providers").at(host);
      List<String> allowed = provider.at("models").texts();
      boolean all = provider.at(ALLOW_ALL).isTrue();
      if (!all && allowed.isEmpty()) {
        draft.note("`" + host + "` is listed without models, so nothing of it is allowed");
        continue;
      }
      anyRestricted |= !all;
      List<String> ids = kinds.providers(PRODUCT, host);
      providers.addAll(ids);
      ids.forEach(id -> models.add(entry(id, all ? List.of() : allowed)));
    }
    if (providers.isEmpty()) {
      draft.denyAll("providers");
    } else {
      draft.allow("providers", providers.stream().distinct().toList());
      if (anyRestricted) {
        draft.allowDescribed("models", models);
      }
    }
    return draft.written();
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
