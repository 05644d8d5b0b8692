package dev.plumbline.internal.settings;

import dev.plumbline.internal.rule.Glob;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where setups of one sort stand in a settings file. Immutable.
 *
 * @param at where each of them stands
 * @param unless what makes a place none of this sort if it stands there, or null
 * @param name what it is called, with remembered names in braces
 * @param remembered texts of the profile that its paths may have in braces, by their names
 * @param variants for settings that hold several setups side by side: what {@code {variant}} stands
 *     for, by the name of the variant
 * @param provider how the provider is found
 * @param fields where the fields stand, whichever the provider
 * @param providers what else holds for single providers, by the host's name of them; {@code *} for
 *     all others
 * @param elsewhere members that the host may keep or find elsewhere
 * @param others names that are right there and of no concern
 * @param names how sure it is that a name nobody knows is of no use
 */
record ProfileSpec(
    NativePath at,
    @Nullable NativePath unless,
    String name,
    Map<String, NativePath> remembered,
    Map<String, String> variants,
    ProviderChoice provider,
    Map<String, List<NativePath>> fields,
    Map<String, ProviderSpec> providers,
    Set<String> elsewhere,
    List<Glob> others,
    Names names) {
  /** Any provider that is not listed. */
  static final String ANY = "*";

  /** Copies the collections and keeps their order. */
  ProfileSpec {
    remembered = Map.copyOf(remembered);
    variants = Collections.unmodifiableMap(new LinkedHashMap<>(variants));
    elsewhere = Set.copyOf(elsewhere);
    others = List.copyOf(others);
  }

  /** What is to be said of names that nobody knows. */
  enum Names {
    /** All of them are told: the known ones are all that the host reads. */
    CLOSED,
    /** Those are told that look like a slip. */
    MISSPELT,
    /** None is told. */
    OPEN
  }

  /**
   * How the host's name of the provider is found.
   *
   * @param paths where it stands, the first that is written counts; none where it is remembered
   *     from the way or not written
   * @param captured the remembered name that it is, or null
   * @param each whether every listed provider of which something is set is a setup of its own
   * @param flags the host's names by the path of a switch that chooses them
   * @param guesses the host's names by patterns of the model
   * @param otherwise the host's name where nothing is written, or null
   */
  record ProviderChoice(
      List<NativePath> paths,
      @Nullable String captured,
      boolean each,
      Map<String, String> flags,
      Map<String, String> guesses,
      @Nullable String otherwise) {}

  /**
   * What holds for one provider.
   *
   * @param id our id of it, null where it is the host's
   * @param addresses our ids by parts of the base URL, for names that stand for several providers
   * @param fields where its fields stand
   */
  record ProviderSpec(
      @Nullable String id, Map<String, String> addresses, Map<String, List<NativePath>> fields) {
    static final ProviderSpec NONE = new ProviderSpec(null, Map.of(), Map.of());
  }

  /** What holds for a provider by the host's name of it, or null where nothing is known of it. */
  @Nullable ProviderSpec provider(String nativeName) {
    ProviderSpec own = providers.get(nativeName);
    return own == null ? providers.get(ANY) : own;
  }
}
