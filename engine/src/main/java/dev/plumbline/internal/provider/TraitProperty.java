package dev.plumbline.internal.provider;

import java.util.List;

/** What can be said of a model family. */
public enum TraitProperty {
  /** Who made it. */
  VENDOR("vendor", Type.TEXT),
  /** The family's name. */
  FAMILY("family", Type.TEXT),
  /** Whether the weights are published for anybody to download. */
  OPEN_WEIGHTS("openWeights", Type.FLAG),
  /** Whether the sampling temperature may be set. */
  TEMPERATURE("temperature", Type.TEXT, "free refused fixed exclusive ignored"),
  /** The only temperature that is taken, where it is fixed. */
  TEMPERATURE_VALUE("temperatureValue", Type.NUMBER),
  /** The highest temperature that is taken. */
  TEMPERATURE_MAX("temperatureMax", Type.NUMBER),
  /** The only temperature that is taken while the model thinks. */
  THINKING_TEMPERATURE("thinkingTemperature", Type.NUMBER),
  /** The efforts with which the temperature may be set, whatever is true of it without one. */
  TEMPERATURE_EFFORTS("temperatureEfforts", Type.TEXTS),
  /** Other options that are refused. */
  REFUSES("refuses", Type.TEXTS),
  /** Whether a reasoning effort may be given. */
  EFFORT("effort", Type.TEXT, "free refused"),
  /** The efforts that are taken. */
  EFFORT_VALUES("effortValues", Type.TEXTS),
  /** The smallest thinking budget, in tokens. */
  THINKING_MIN("thinkingMin", Type.NUMBER),
  /** The largest thinking budget, in tokens. */
  THINKING_MAX("thinkingMax", Type.NUMBER),
  /** Whether thinking can be turned off. */
  THINKING_OFF("thinkingOff", Type.FLAG),
  /** Whether the model may choose for itself how much it thinks. */
  ADAPTIVE_THINKING("adaptiveThinking", Type.FLAG),
  /** The manners of thinking that are taken. */
  THINKING_TYPES("thinkingTypes", Type.TEXTS),
  /** The parameter that bounds the output. */
  OUTPUT_PARAMETER("outputParameter", Type.TEXT),
  /** The largest output, in tokens. */
  MAX_OUTPUT("maxOutput", Type.NUMBER),
  /** Prompt and output together, in tokens. */
  CONTEXT_WINDOW("contextWindow", Type.NUMBER),
  /** How prompt caching comes about. */
  PROMPT_CACHING("promptCaching", Type.TEXT, "automatic byHand explicit none"),
  /** The shortest prompt that is cached, in tokens. */
  CACHE_MINIMUM("cacheMinimum", Type.NUMBER),
  /** The service tiers that may be asked for. */
  SERVICE_TIERS("serviceTiers", Type.TEXTS),
  /** The only locations that serve it, beside those that span several regions. */
  LOCATIONS("locations", Type.TEXTS),
  /** Whether it is served through an inference profile only. */
  NEEDS_PROFILE("needsProfile", Type.FLAG),
  /** The regions that serve it without one all the same. */
  ON_DEMAND_REGIONS("onDemandRegions", Type.TEXTS),
  /** The geographies for which a profile exists. */
  GEOGRAPHIES("geographies", Type.TEXTS);

  /** The type of a property's values. */
  public enum Type {
    /** A String. */
    TEXT,
    /** A Long or Double. */
    NUMBER,
    /** A Boolean. */
    FLAG,
    /** A List of String. */
    TEXTS
  }

  private final String key;
  private final Type type;
  private final String choices;

  TraitProperty(String key, Type type) {
    this(key, type, "");
  }

  TraitProperty(String key, Type type, String choices) {
    this.key = key;
    this.type = type;
    this.choices = choices;
  }

  /** The name in data files. */
  public String key() {
    return key;
  }

  /** The type of its values. */
  public Type type() {
    return type;
  }

  /** The words that it may be; empty means any. */
  public List<String> choices() {
    return choices.isEmpty() ? List.of() : List.of(choices.split(" "));
  }
}
