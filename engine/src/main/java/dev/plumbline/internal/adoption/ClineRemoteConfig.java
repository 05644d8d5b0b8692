package dev.plumbline.internal.adoption;

import dev.plumbline.Value;
import dev.plumbline.importing.ImportedPolicy;
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
    return config.at(SETTINGS).isMapping() || config.at("version").isThere();
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

  ImportedPolicy read(Fragment document, String name) {
    Fragment config = unwrapped(document);
    PolicyDraft draft = new PolicyDraft(PolicyDraft.nameOf(PRODUCT, name));
    config.keys().stream()
        .filter(key -> !key.equals("version") && !key.equals(SETTINGS))
        .forEach(draft::noteNoCounterpart);
    Fragment settings = config.at(SETTINGS);
    List<Section> known =
        settings.keys().stream().flatMap(key -> Section.named(key).stream()).toList();
    settings.keys().stream()
        .filter(key -> Section.named(key).isEmpty())
        .forEach(key -> draft.noteNoCounterpart(SETTINGS + "." + key));
    if (known.isEmpty()) {
      draft.note("no provider is configured, so this policy restricts nothing");
      return draft.written();
    }
    draft.allow("providers", known.stream().map(section -> section.provider).toList());
    models(settings, known, draft);
    for (Section section : known) {
      rest(section, settings.at(section.key), known.size() == 1, draft);
    }
    return draft.written();
  }

  private static void models(Fragment settings, List<Section> known, PolicyDraft draft) {
    List<Value> entries = new ArrayList<>();
    boolean restricted = false;
    for (Section section : known) {
      List<String> models = modelIds(settings.at(section.key));
      restricted |= !models.isEmpty();
      entries.add(RooCodeAllowList.entry(section.provider, models));
    }
    if (restricted) {
      draft.allowDescribed("models", entries);
    }
  }

  private static List<String> modelIds(Fragment section) {
    return Stream.concat(
            section.at("models").items().stream().map(model -> model.at("id")),
            section.at("customModels").items().stream().map(model -> model.at("name")))
        .flatMap(id -> id.text().stream())
        .distinct()
        .toList();
  }

  /** Addresses, regions and options hold for every provider of a policy, so for one alone. */
  private static void rest(Section section, Fragment settings, boolean alone, PolicyDraft draft) {
    String key = section.key;
    for (String name : settings.keys()) {
      Fragment value = settings.at(name);
      if (name.equals("models") || name.equals("customModels")) {
        modelSettings(key, value, draft);
      } else if (!value.isThere()) {
        continue;
      } else if (!alone && section.holds(name)) {
        draft.noteNoCounterpart(
            key + "." + name + ", which a policy for several providers cannot require of one");
      } else if (name.equals(section.url)) {
        value.text().ifPresent(draft::requireBaseUrl);
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
