package dev.plumbline.benchmark;

import dev.plumbline.Setup;
import dev.plumbline.Severity;
import dev.plumbline.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody would write in plain Java who checks OpenRouter alone: no facts, no stages, no
 * other provider, limits in a map. A yardstick for the engine.
 */
final class HandWritten {
  private static final int KEY_LENGTH = 73;
  private static final String PREFIX = "sk-or-v1-";
  private static final String DEFAULT_URL = "https://openrouter.ai/api/v1";

  private static final Set<String> ROUTING = Set.of("nitro", "floor", "exacto", "online");
  private static final Set<String> OPTIONS =
      Set.of("promptCaching", "compressContext", "maxTokens", "thinkingBudget", "temperature");
  private static final Comparator<Found> ORDER =
      Comparator.comparing(Found::severity)
          .thenComparing(Found::stage)
          .thenComparing(Found::field)
          .thenComparing(Found::code);

  private final Map<String, Model> models;

  /** One finding; {@code stage} is the place of its stage. */
  record Found(String code, String field, Severity severity, int stage) {}

  /** What has to be known of a model; 0 where a limit is not stated. */
  record Model(int context, int output, Caching caching) {}

  enum Caching {
    BY_HAND,
    BY_ITSELF,
    NONE
  }

  HandWritten(Map<String, Model> models) {
    this.models = models;
  }

  List<Found> validate(Setup setup) {
    List<Found> found = new ArrayList<>(4);
    Map<String, Value> members = setup.document().members();
    Map<String, Value> options = setup.options().members();
    members(members, found);
    key(setup, members, found);
    url(text(members.get("baseUrl")), found);
    String name = text(members.get("model"));
    if (name == null) {
      found.add(new Found("model/missing", "/model", Severity.ERROR, 0));
    }
    ranges(options, found);
    if (name != null) {
      model(name, options, found);
    }
    routing(options, found);
    if (found.size() > 1) {
      found.sort(ORDER);
    }
    return found;
  }

  private static void members(Map<String, Value> members, List<Found> found) {
    for (String member : members.keySet()) {
      switch (member) {
        case "provider", "apiKey", "apiKeyEnv", "apiKeyFile" -> {}
        case "baseUrl", "model", "region", "options", "context" -> {}
        default ->
            found.add(
                OPTIONS.contains(member)
                    ? new Found("setup/misspelt-option", "/" + member, Severity.WARNING, 1)
                    : new Found("setup/unknown-member", "/" + member, Severity.INFO, 1));
      }
    }
  }

  private static void key(Setup setup, Map<String, Value> members, List<Found> found) {
    String key = setup.apiKey().map(secret -> secret.reveal()).orElse("");
    if (key.isEmpty()) {
      if (!members.containsKey("apiKeyEnv") && !members.containsKey("apiKeyFile")) {
        found.add(new Found("key/missing", "/apiKey", Severity.ERROR, 0));
      }
    } else if (!isWhole(key)) {
      found.add(new Found(keyFault(key), "/apiKey", Severity.WARNING, 1));
    }
  }

  private static boolean isWhole(String key) {
    return key.length() == KEY_LENGTH && key.startsWith(PREFIX) && isHex(key);
  }

  private static boolean isHex(String key) {
    for (int i = PREFIX.length(); i < key.length(); i++) {
      char c = key.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return true;
  }

  private static String keyFault(String key) {
    if (!key.equals(key.strip())) {
      return "key/blanks";
    }
    if (!key.startsWith(PREFIX)) {
      return key.startsWith("sk-") ? "key/other-vendor" : "key/unusual";
    }
    return !isHex(key) ? "key/altered" : key.length() < KEY_LENGTH ? "key/cut-off" : "key/too-long";
  }

  private static void url(@Nullable String url, List<Found> found) {
    if (url == null || url.isBlank()) {
      return;
    }
    if (url.equals(DEFAULT_URL)) {
      found.add(new Found("url/is-default", "/baseUrl", Severity.INFO, 2));
    } else if (url.startsWith("http://")) {
      found.add(new Found("url/http", "/baseUrl", Severity.ERROR, 1));
    } else if (!url.startsWith("https://openrouter.ai/")) {
      found.add(new Found("url/custom-host", "/baseUrl", Severity.INFO, 2));
    } else if (url.endsWith("/chat/completions")) {
      found.add(new Found("url/operation", "/baseUrl", Severity.ERROR, 2));
    } else if (!url.endsWith("/api/v1")) {
      found.add(new Found("url/path-missing", "/baseUrl", Severity.ERROR, 2));
    }
  }

  private static void ranges(Map<String, Value> options, List<Found> found) {
    double temperature = number(options, "temperature");
    if (temperature > 2 || temperature < 0) {
      found.add(at("options/temperature-range", "temperature", Severity.WARNING, 1));
    }
    double topP = number(options, "topP");
    if (topP > 1 || topP < 0) {
      found.add(at("options/top-p-range", "topP", Severity.WARNING, 1));
    }
    double output = number(options, "maxTokens");
    if (output < 1 && output != -1) {
      found.add(at("options/max-tokens-not-positive", "maxTokens", Severity.ERROR, 1));
    }
    double thinking = number(options, "thinkingBudget");
    if (thinking > 0 && output <= thinking) {
      found.add(at("options/thinking-leaves-no-answer", "thinkingBudget", Severity.WARNING, 2));
    }
    if (thinking > 0 && options.containsKey("reasoningEffort")) {
      found.add(at("openrouter/effort-and-budget", "thinkingBudget", Severity.WARNING, 2));
    }
  }

  private void model(String name, Map<String, Value> options, List<Found> found) {
    int colon = name.indexOf(':');
    String variant = colon < 0 ? "" : name.substring(colon + 1);
    Model model = models.get(name);
    if (model == null && ROUTING.contains(variant)) {
      model = models.get(name.substring(0, colon));
    }
    if (model == null) {
      found.add(new Found("model/unknown", "/model", Severity.WARNING, 2));
      return;
    }
    if (variant.equals("online")) {
      found.add(new Found("openrouter/online-variant", "/model", Severity.INFO, 2));
    }
    if ((variant.equals("nitro") || variant.equals("floor"))
        && options.get("providerRouting") instanceof Value.Members routing
        && routing.members().containsKey("sort")) {
      found.add(at("openrouter/sorted-twice", "providerRouting", Severity.WARNING, 2));
    }
    limits(model, options, found);
    caching(model, flag(options, "promptCaching"), found);
    compression(model, options, found);
  }

  private static void limits(Model model, Map<String, Value> options, List<Found> found) {
    double output = number(options, "maxTokens");
    if (model.context > 0 && output >= model.context) {
      found.add(at("options/output-fills-context", "maxTokens", Severity.WARNING, 2));
    } else if (model.output > 0 && output > model.output) {
      found.add(at("options/output-over-limit", "maxTokens", Severity.WARNING, 2));
    }
  }

  private static void caching(Model model, boolean on, List<Found> found) {
    if (!on && model.caching == Caching.BY_HAND) {
      found.add(at("openrouter/gemini-caching-off", "promptCaching", Severity.WARNING, 2));
    } else if (on && model.caching == Caching.BY_ITSELF) {
      found.add(at("caching/not-needed", "promptCaching", Severity.INFO, 2));
    } else if (on && model.caching == Caching.NONE) {
      found.add(at("caching/not-supported", "promptCaching", Severity.INFO, 2));
    }
  }

  private static void compression(Model model, Map<String, Value> options, List<Found> found) {
    if (model.context <= 8192 && model.context > 0 && !options.containsKey("compressContext")) {
      found.add(at("openrouter/compression-on-anyway", "compressContext", Severity.INFO, 2));
    } else if (model.context > 8192 && flag(options, "compressContext")) {
      found.add(at("openrouter/compression-cuts-prompts", "compressContext", Severity.INFO, 2));
    }
  }

  private static void routing(Map<String, Value> options, List<Found> found) {
    if (options.get("providerRouting") instanceof Value.Members routing
        && routing.members().get("allow_fallbacks") instanceof Value.Flag fall
        && !fall.flag()
        && !routing.members().containsKey("order")
        && !routing.members().containsKey("only")) {
      found.add(at("openrouter/nowhere-to-fall-back", "providerRouting", Severity.INFO, 2));
    }
  }

  private static Found at(String code, String option, Severity severity, int stage) {
    return new Found(code, "/options/" + option, severity, stage);
  }

  private static @Nullable String text(@Nullable Value value) {
    return value instanceof Value.Text text ? text.text() : null;
  }

  private static boolean flag(Map<String, Value> options, String name) {
    return options.get(name) instanceof Value.Flag flag && flag.flag();
  }

  /** Not a number where there is none, so that no comparison holds. */
  private static double number(Map<String, Value> options, String name) {
    Value value = options.get(name);
    return value instanceof Value.Whole whole
        ? whole.number()
        : value instanceof Value.Decimal decimal ? decimal.number() : Double.NaN;
  }
}
