package dev.plumbline;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint answered, as facts for the rules: {@link ValidationOptions#withProbe} hands them
 * over. Immutable; holds no credential and nothing that repeats eight characters of one.
 *
 * @param verdict what the answers come to
 * @param confidence how sure the reading is: documented, observed or convention
 * @param answer the answer that decided
 * @param models the models that the endpoint lists
 * @param account what it says of key and account: label, limit, usage, remaining ...
 * @param steps what was asked, in order
 */
public record ProbeResult(
    ProbeVerdict verdict,
    String confidence,
    Answer answer,
    Models models,
    Map<String, Value> account,
    List<Step> steps) {

  /** Copies list and map. */
  public ProbeResult {
    account = Collections.unmodifiableMap(new LinkedHashMap<>(account));
    steps = List.copyOf(steps);
  }

  /** The same with another list of models. */
  public ProbeResult withModels(Models other) {
    return new ProbeResult(verdict, confidence, answer, other, account, steps);
  }

  /**
   * The answer that decided.
   *
   * @param status the HTTP status; 0 where none came
   * @param host the host that was asked; null where none was
   * @param model the model that it speaks of; null where it speaks of none
   * @param option the option that it refuses; null where it names none
   * @param rightUrl the base URL that works in place of the setup's; null where none was found
   */
  public record Answer(
      int status,
      @Nullable String host,
      @Nullable String model,
      @Nullable String option,
      @Nullable String rightUrl) {
    /** Nothing came. */
    public static final Answer NONE = new Answer(0, null, null, null, null);
  }

  /**
   * The models that the endpoint lists.
   *
   * @param ids as it spells them, in its order
   * @param scope whose list it is
   * @param complete whether a model that is not in it cannot be used
   */
  public record Models(List<String> ids, Scope scope, boolean complete) {
    /** No list was read. */
    public static final Models NONE = new Models(List.of(), Scope.NONE, false);

    /** Copies the ids. */
    public Models {
      ids = List.copyOf(ids);
    }
  }

  /** Whose list of models it is. */
  public enum Scope {
    /** There is none. */
    NONE,
    /** All models of the provider, whatever the credential. */
    EVERYONE,
    /** The models for this credential. */
    THIS_KEY,
    /** The models for this credential, of which the gateway has just tried each. */
    TRIED,
    /**
     * The models for this credential; the gateway was to try each, but refused or took too long.
     */
    UNTRIED;

    /** The name as rule files and reports write it, in lower case with hyphens. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * One question and what came of it.
   *
   * @param asked what was asked for: key, models, own-models, knock, call, health or path
   * @param host the host
   * @param status the HTTP status; 0 where none came
   * @param verdict what it says by itself
   * @param took from the question to the end of the answer
   */
  public record Step(String asked, String host, int status, ProbeVerdict verdict, Duration took) {}
}
