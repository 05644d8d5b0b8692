package dev.plumbline.internal.adoption;

import dev.plumbline.Value;
import dev.plumbline.internal.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Cline's remote configuration: its providers with their models, addresses, regions and options.
 */
final class ClineRemoteConfig {
  private static final String PRODUCT = "cline";
  private static final String SETTINGS = "providerSettings";
  private static final String MODELS = "models";
  private static final String CUSTOM_MODELS = "customModels";

  /** Where the sections of the configuration keep what policies know. */
  private enum Section {
    OPENAI(
        "OpenAiCompatible", "openai-compatible", "openAiBaseUrl", "", "azureApiVersion=apiVersion"),
    BEDROCK(
        "AwsBedrock",
        "bedrock",
        "awsBedrockEndpoint",
        "awsRegion",
        "awsBedrockUsePromptCache=promptCaching",
        "awsUseCrossRegionInference=crossRegionInference",
        "awsUseGlobalInference=globalInference"),
    CLINE("Cline", "cline", "", ""),
    VERTEX("Vertex", "vertex", "", "vertexRegion", "vertexProjectId=projectId"),
    LITELLM("LiteLLM", "litellm", "baseUrl", ""),
    ANTHROPIC("Anthropic", "anthropic", "baseUrl", "");

    private final String key;
    private final String provider;
    private final String url;
    private final String region;

    @SuppressWarnings("ImmutableEnumChecker") // never changed after construction
    private final List<String> options;

    Section(String key, String provider, String url, String region, String... options) {
      this.key = key;
      this.provider = provider;
      this.url = url;
      this.region = region;
      this.options = List.of(options);
    }

    /** Our name for one of its options; empty where it is none. */
    Optional<String> option(String name) {
      return options.stream()
          .filter(pair -> pair.startsWith(name + "="))
          .map(pair -> pair.substring(name.length() + 1))
          .findFirst();
    }

    boolean holds(String name) {
      return name.equals(url) || name.equals(region) || option(name).isPresent();
    }

    static Optional<Section> named(String key) {
      return Arrays.stream(values()).filter(section -> section.key.equals(key)).findFirst();
    }
  }

  boolean fits(Fragment document) {
    Fragment config = unwrapped(document);
    return config.at(SETTINGS).isMapping()
        || config.at("version").text().filter(version -> version.startsWith("v")).isPresent();
  }

  /** The service answers with the configuration as a text in {@code data.value}. */
  private static Fragment unwrapped(Fragment document) {
    return document
        .at("data")
        .at("value")
        .text()
        .map(text -> YamlReader.read("value.json", text).documents())
        .filter(documents -> !documents.isEmpty())
        .map(documents -> new Fragment(documents.get(0)))
        .orElse(document);
  }

  PolicyDraft read(Fragment document, String name) {
    Fragment config = unwrapped(document);
    PolicyDraft draft = new PolicyDraft(PolicyDraft.nameOf(PRODUCT, name));
    if (document.at("data").at("enabled").flag().filter(enabled -> !enabled).isPresent()) {
      draft.note("the configuration is switched off at Cline; as a policy it holds");
    }
    config.keys().stream()
        .filter(key -> !key.equals("version") && !key.equals(SETTINGS))
        .forEach(draft::noteNoCounterpart);
    providers(config.at(SETTINGS), draft);
    return draft;
  }

  private static void providers(Fragment settings, PolicyDraft draft) {
    List<String> configured =
        settings.keys().stream().filter(key -> settings.at(key).isThere()).toList();
    List<Section> known = configured.stream().flatMap(key -> Section.named(key).stream()).toList();
    configured.stream()
        .filter(key -> Section.named(key).isEmpty())
        .forEach(key -> draft.noteNoCounterpart(SETTINGS + "." + key));
    if (configured.isEmpty()) {
      draft.note("no provider is configured, so this policy restricts nothing");
      return;
    }
    draft.allowOrDenyAll("providers", known.stream().map(section -> section.provider).toList());
    models(settings, known, draft);
    for (Section section : known) {
      rest(section, settings.at(section.key), known.size() == 1, draft);
    }
  }

  private static void models(Fragment settings, List<Section> known, PolicyDraft draft) {
    List<Value> entries = new ArrayList<>();
    boolean restricted = false;
    for (Section section : known) {
      Fragment own = settings.at(section.key);
      List<String> models = modelIds(own);
      boolean any = own.at(MODELS).isEmptyList() && own.at(CUSTOM_MODELS).isEmptyList();
      if (any) {
        draft.note("`" + section.key + "` lists no models, so all of them are allowed");
      }
      restricted |= !any;
      if (any || !models.isEmpty()) {
        entries.add(RooCodeAllowList.entry(section.provider, models));
      }
    }
    if (restricted && entries.isEmpty()) {
      draft.denyAll(MODELS);
    } else if (restricted) {
      draft.allowDescribed(MODELS, entries);
    }
  }

  private static List<String> modelIds(Fragment section) {
    return Stream.concat(
            section.at(MODELS).items().stream().map(model -> model.at("id")),
            section.at(CUSTOM_MODELS).items().stream().map(model -> model.at("name")))
        .flatMap(id -> id.text().stream())
        .distinct()
        .toList();
  }

  /** An address that setups cannot have would refuse all of them. */
  private static void baseUrl(Fragment value, PolicyDraft draft) {
    String url = value.text().orElse("");
    boolean address = url.startsWith("https://") || url.startsWith("http://");
    if (address) {
      draft.requireBaseUrl(url);
    } else if (!url.isEmpty() && value.node() != null) {
      throw new UnexpectedShapeException(value.node(), "an address with https://");
    }
  }

  /** Addresses, regions and options hold for every provider of a policy, so for one alone. */
  private static void rest(Section section, Fragment settings, boolean alone, PolicyDraft draft) {
    String key = section.key;
    for (String name : settings.keys()) {
      Fragment value = settings.at(name);
      if (name.equals(MODELS) || name.equals(CUSTOM_MODELS)) {
        modelSettings(key, value, draft);
      } else if (!value.isThere()) {
        continue;
      } else if (!alone && section.holds(name)) {
        draft.noteNoCounterpart(
            key + "." + name + ", which a policy for several providers cannot require of one");
      } else if (name.equals(section.url)) {
        baseUrl(value, draft);
      } else if (name.equals(section.region)) {
        value.text().ifPresent(region -> draft.allow("regions", List.of(region)));
      } else if (section.option(name).isPresent()) {
        Value wanted =
            value.flag().isPresent() ? Value.of(value.isTrue()) : Value.of(value.text().orElse(""));
        draft.requireOption(section.option(name).get(), wanted);
      } else {
        draft.noteNoCounterpart(key + "." + name);
      }
    }
  }

  private static void modelSettings(String key, Fragment models, PolicyDraft draft) {
    models.items().stream()
        .flatMap(model -> model.keys().stream())
        .filter(name -> !name.equals("id") && !name.equals("name"))
        .distinct()
        .forEach(name -> draft.noteNoCounterpart(key + ".models: " + name + " of single models"));
  }
}
