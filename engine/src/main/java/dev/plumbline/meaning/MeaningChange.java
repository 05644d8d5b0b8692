package dev.plumbline.meaning;

import java.util.List;
import java.util.Locale;

/**
 * One difference in meaning, with a setup that proves it.
 *
 * @param direction whether more or less is accepted
 * @param kind what it is about
 * @param subject of models, the provider; of findings, the code and the field; empty otherwise
 * @param members the providers, models or regions that are gained or lost; of findings, what the
 *     rules say of the field
 * @param audiences whom it concerns
 * @param witness the proof
 */
public record MeaningChange(
    Direction direction,
    Kind kind,
    String subject,
    List<String> members,
    List<Audience> audiences,
    Witness witness) {
  /** Copies the lists. */
  public MeaningChange {
    members = List.copyOf(members);
    audiences = List.copyOf(audiences);
  }

  /** What a difference is about. */
  public enum Kind {
    /** Providers that may be used. */
    PROVIDERS,
    /** Models of one provider that may be used. */
    MODELS,
    /** Regions that may be used. */
    REGIONS,
    /** Anything else that is found: requirements, limits, severities, waivers, checks. */
    FINDING;

    /** The name in reports, in small letters. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Which way a difference goes. */
  public enum Direction {
    /** What was an error is none any more. */
    GAINS,
    /** What was none is an error now; of findings, what was not found at all. */
    LOSES,
    /** It is found as before, more or less severely. */
    CHANGES;

    /** The name in reports, in small letters. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
